using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>Who may use an app before and after, drawn and in numbers.</summary>
internal static class AccessPicture
{
    /// <summary>Ranges that are listed; the JSON report has all.</summary>
    private const int MostRanges = 500;

    public static void Write(AccessChange change, bool isDrawn, TextWriter html)
    {
        SetView view = SetView.Of(change);
        if (isDrawn)
            Pictures(view, html);
        Ranges(view, html);
    }

    private static void Pictures(SetView view, TextWriter html)
    {
        html.WriteLine("<div class=\"maps\">");
        Map("Before", view.Before);
        Map("After", view.After);
        html.WriteLine("</div>");
        (IReadOnlyList<AddressRange> windows, int all) = IPv4Strips.Windows(view);
        html.WriteLine("<div class=\"strips\">");
        foreach (AddressRange window in windows)
            html.WriteLine(IPv4Strips.Draw(window, view));
        html.WriteLine("</div>");
        if (all > windows.Count)
            html.WriteLine($"<p class=\"quiet\">{Plural.Digits(all - windows.Count)} blocks more are not drawn.</p>");

        void Map(string title, IEnumerable<SetPart> parts) =>
            html.WriteLine(
                $"<figure><figcaption>{title}</figcaption>{IPv4Map.Draw($"IPv4 {title.ToLowerInvariant()} the change, one cell for each /8", parts)}</figure>"
            );
    }

    /// <summary>Every range by name, IPv6 as well, which no picture can show.</summary>
    private static void Ranges(SetView view, TextWriter html)
    {
        html.WriteLine("<details><summary>Addresses in blocks, IPv4 and IPv6</summary><table class=\"ranges\"><tbody>");
        foreach (SetPart part in view.Parts)
        {
            string what = $"<i class=\"{part.Class}\"></i>{part.Words}";
            foreach (AddressRange range in part.Set.Ranges.Take(MostRanges))
                html.WriteLine(
                    $"<tr><td>{what}</td><td><code>{range}</code></td><td>{AccessWording.Count(AddressSet.FromRanges([range]))}</td></tr>"
                );
            if (part.Set.Ranges.Length > MostRanges)
            {
                string more = Plural.Digits(part.Set.Ranges.Length - MostRanges);
                html.WriteLine(
                    $"<tr><td>{what}</td><td colspan=\"2\">{more} ranges more; the JSON report has them</td></tr>"
                );
            }
        }
        html.WriteLine("</tbody></table></details>");
    }
}
