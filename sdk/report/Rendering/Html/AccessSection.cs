using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>The apps whose callers change: all of them on one map where there are several, then each.</summary>
internal static class AccessSection
{
    /// <summary>Pictures beyond these would make the page heavy; the lists say the same.</summary>
    private const int MostPictures = 40;

    public static void Write(PreviewReport report, TextWriter html)
    {
        var changes = report
            .Changes.SelectMany(c => c.Access.Select(a => (Resource: c, Access: a)))
            .Where(a => !a.Access.Change.IsEmpty)
            .ToList();
        if (changes.Count == 0)
            return;
        html.WriteLine(
            """
            <h2>Who gains and who loses</h2>
            <p class="legend"><span><i class="kept"></i>has access</span><span><i class="gained"></i>gains access</span>
            <span><i class="lost"></i>loses access</span><span><i class="untold"></i>cannot be told</span><span><i class="none"></i>no access</span></p>
            """
        );
        if (changes.Count > 1)
            Summary(changes, html);
        for (int i = 0; i < changes.Count; i++)
        {
            (Change resource, AppAccess access) = changes[i];
            html.WriteLine($"<section><h3>{Title(resource, access)}</h3>");
            AccessPicture.Write(access.Change, isDrawn: i < MostPictures, html);
            html.WriteLine("</section>");
        }
    }

    private static void Summary(List<(Change Resource, AppAccess Access)> changes, TextWriter html)
    {
        html.WriteLine($"<section><h3>All {Plural.Digits(changes.Count)} apps</h3><div class=\"maps\">");
        Map("Gains in any app", "gained", changes.Select(c => c.Access.Change.Gained), html);
        Map("Losses in any app", "lost", changes.Select(c => c.Access.Change.Lost), html);
        html.WriteLine("</div></section>");
    }

    private static void Map(string title, string style, IEnumerable<AddressSet> sets, TextWriter html)
    {
        AddressSet all = sets.Aggregate(new AddressSetBuilder(), (builder, set) => builder.Add(set)).Build();
        string map = IPv4Map.Draw($"{title}: IPv4, one cell for each /8", [new(all, style, title)]);
        html.WriteLine($"<figure><figcaption>{title}</figcaption>{map}</figure>");
    }

    private static string Title(Change resource, AppAccess access) =>
        HtmlText.Escape(resource.Name)
        + (
            access.App.Length > 0 ? $" <small>app {HtmlText.Code(access.App)}</small>"
            : access.IsAppNew ? " <small>new app</small>"
            : ""
        );
}
