using PulumiApig.Access;
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
        var changes = ChangesOf(report);
        if (changes.Count == 0)
            return;
        Begin(html);
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

    /// <summary>All apps of several previews on one map.</summary>
    public static void WriteSummary(PreviewReport report, TextWriter html)
    {
        var changes = ChangesOf(report);
        if (changes.Count < 2)
            return;
        Begin(html);
        Summary(changes, html);
    }

    private static List<(Change Resource, AppAccess Access)> ChangesOf(PreviewReport report) =>
        [
            .. report
                .Changes.SelectMany(c => c.Access.Select(a => (Resource: c, Access: a)))
                .Where(a => !a.Access.Change.IsEmpty),
        ];

    private static void Begin(TextWriter html) =>
        html.WriteLine(
            """
            <h2>Who gains and who loses</h2>
            <p class="legend"><span><i class="kept"></i>has access</span><span><i class="gained"></i>gains access</span>
            <span><i class="lost"></i>loses access</span><span><i class="untold"></i>cannot be told</span><span><i class="none"></i>no access</span></p>
            """
        );

    private static void Summary(List<(Change Resource, AppAccess Access)> changes, TextWriter html)
    {
        html.WriteLine("<section><h3>All apps</h3><div class=\"maps\">");
        var all = changes.ConvertAll(c => c.Access.Change);
        Map("Gains in any app", "gained", Union(all, c => c.Gained), Union(all, c => c.MayGain), html);
        Map("Losses in any app", "lost", Union(all, c => c.Lost), Union(all, c => c.MayLose), html);
        html.WriteLine("</div></section>");
    }

    private static AddressSet Union(List<AccessChange> changes, Func<AccessChange, AddressSet> part) =>
        changes.Aggregate(new AddressSetBuilder(), (builder, change) => builder.Add(part(change))).Build();

    private static void Map(string title, string style, AddressSet certain, AddressSet possible, TextWriter html)
    {
        SetPart[] parts = [new(certain, style, title), new(possible.Except(certain), "untold", title)];
        string map = IPv4Map.Draw($"{title}: IPv4, one cell for each /8", parts);
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
