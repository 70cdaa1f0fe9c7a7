using System.Collections.Immutable;
using PulumiApig.Protocol;

namespace PulumiApig.LocalEngine.Display;

/// <summary>The place of a resource in the tree.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Row">What is known of it.</param>
/// <param name="Branch">What is drawn in front of its type.</param>
/// <param name="Rail">What is drawn in front of its further lines.</param>
internal sealed record TreeEntry(Urn Urn, Row Row, string Branch, string Rail);

/// <summary>The tree of the resources that there is something to say of, and of all above them.</summary>
internal static class ResourceTree
{
    public static ImmutableArray<TreeEntry> Of(Report report)
    {
        var shown = new HashSet<string>();
        foreach (var urn in report.Order.Where(urn => IsShown(report.Rows[urn])))
        {
            for (var at = urn; at.Length > 0 && shown.Add(at); at = ParentOf(report, at)) { }
        }
        var children = report.Order.Where(shown.Contains).ToLookup(urn => Root(report, shown, urn));
        var entries = ImmutableArray.CreateBuilder<TreeEntry>();
        Add("", "", isTop: true);
        return entries.ToImmutable();

        void Add(string parent, string rail, bool isTop)
        {
            var siblings = children[parent].ToList();
            foreach (var urn in siblings)
            {
                var isLast = urn == siblings[^1];
                var branch = isTop ? "" : rail + (isLast ? "└─ " : "├─ ");
                var below = isTop ? "" : rail + (isLast ? "   " : "│  ");
                entries.Add(new(new(urn), report.Rows[urn], branch, below));
                Add(urn, below, isTop: false);
            }
        }
    }

    private static bool IsShown(Row row) =>
        row.IsOfInterest
        && (
            row.Main is not { } step
            || !Report.IsDefaultProvider(step.State)
            || row.Status == RowStatus.Failed
            || !row.Messages.IsEmpty
        );

    // A parent that no event was about cannot be drawn.
    private static string Root(Report report, HashSet<string> shown, string urn) =>
        ParentOf(report, urn) is var parent && shown.Contains(parent) && report.Rows.ContainsKey(parent) ? parent : "";

    private static string ParentOf(Report report, string urn) =>
        report.Rows.TryGetValue(urn, out var row) ? row.Main?.State.Parent ?? "" : "";
}
