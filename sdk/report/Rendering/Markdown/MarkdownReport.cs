using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Markdown;

/// <summary>The report as a comment of a pull request.</summary>
internal static class MarkdownReport
{
    /// <summary>What GitHub takes is 65,536; a tool that posts may add something of its own.</summary>
    public const int UsualLimit = 60_000;

    /// <summary>Below this not even the headline fits.</summary>
    public const int LeastLimit = 2_000;

    /// <summary>Changes without danger that the table names; the rest is counted.</summary>
    private const int SafeRows = 40;

    private const int CodeInRow = 120;
    private const int CodeInMeaning = 500;
    private const int CodeInMessage = 1_500;
    private const int CodeInDiff = 600;

    /// <param name="report">What to say.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="full">Address of the whole report; null when there is none.</param>
    public static string Of(PreviewReport report, int limit, Uri? full)
    {
        Page page = new(limit, Ending(full));
        string name = MarkdownText.Cut(report.Name, 100);
        page.TryAdd($"{Marker.Of(report.Name)}\n### {report.Title} of {MarkdownText.Code(name)}\n\n");
        page.TryAdd($"**{MarkdownText.Escape(Headline.Of(report))}**\n\n");
        Problems(report, page);
        if (report.Previews.IsEmpty)
            Section(report, page);
        for (int i = 0; i < report.Previews.Length; i++)
        {
            PreviewReport preview = report.Previews[i];
            page.Within(page.Room / (report.Previews.Length - i), () => Section(preview, page, isOneOfSeveral: true));
        }
        return page.ToString();
    }

    /// <summary>One preview.</summary>
    private static void Section(PreviewReport report, Page page, bool isOneOfSeveral = false)
    {
        string name = MarkdownText.Cut(report.Name, 100);
        string heading = $"### {MarkdownText.Code(name)}\n\n**{MarkdownText.Escape(Headline.Of(report))}**\n\n";
        if (isOneOfSeveral && !page.TryAdd(heading))
            page.Leave("preview", 1);
        Errors(report, page);
        Table(report, page);
        AccessLists(report, page);
        Messages(report, page, Severity.Warning, "Warnings");
        Messages(report, page, Severity.Info, "Notes");
        Differences(report, page);
    }

    private static string Ending(Uri? full) =>
        full is null
            ? "The JSON and HTML reports have all of it."
            : $"[The whole report](<{full.AbsoluteUri}>) has all of it.";

    private static void Problems(PreviewReport report, Page page) =>
        page.AddList(
            "",
            report.Problems.Select(p => $"> **Input:** {MarkdownText.Escape(p)}\n>\n"),
            "\n",
            "problem of the input"
        );

    private static void Errors(PreviewReport report, Page page) =>
        page.AddList(
            "**Errors**\n\n",
            report.Of(Severity.Error).Select(Message),
            "\n",
            "error",
            // What is dangerous must have room as well.
            page.Room / 3
        );

    private static void Table(PreviewReport report, Page page)
    {
        const string head = "| Risk | Resource | | What it means |\n| --- | --- | --- | --- |\n";
        var dangerous = report.Changes.Where(c => c.WorstRisk.IsDangerous()).ToList();
        var safe = report.Changes.Where(c => !c.WorstRisk.IsDangerous()).ToList();
        bool areAllShown = page.AddList(head, dangerous.Select(Row), "", "dangerous change");
        string opening = dangerous.Count > 0 ? "" : head;
        int rows = areAllShown ? SafeRows : 0;
        page.AddList(opening, safe.Take(rows).Select(Row), "", "other change", page.Room / 3);
        page.Leave("other change", Math.Max(0, safe.Count - rows));
        page.TryAdd("\n");
    }

    private static string Row(Change change)
    {
        string risk = change.WorstRisk.IsDangerous() ? $"**{change.RiskWords}**" : change.RiskWords;
        string failed = change.HasFailed ? " (failed)" : "";
        return $"| {risk} | {MarkdownText.Code(change.Name, CodeInRow)}<br>{MarkdownText.Code(change.Type, CodeInRow)} "
            + $"| {change.Action.Name()}{failed} | {MarkdownText.Of(change.Meaning, CodeInMeaning)} |\n";
    }

    private static void AccessLists(PreviewReport report, Page page)
    {
        var items = report
            .Changes.SelectMany(c => c.Access.Select(a => (Change: c, Access: a)))
            // What the table names in full is said already.
            .Where(a => AccessWording.IsCut(a.Access.Change))
            .Select(a => AccessList(a.Change, a.Access));
        page.AddList("#### Who gains and who loses\n\n", items, "", "list of addresses", page.Room / 2);
    }

    private static string AccessList(Change change, AppAccess access)
    {
        string app = access.App.Length > 0 ? $", app {MarkdownText.Code(access.App, CodeInRow)}" : "";
        string open = change.WorstRisk.IsDangerous() ? " open" : "";
        string summary = access.Change.IsExact ? "by block" : "by block, for certain";
        return $"<details{open}><summary>{MarkdownText.Code(change.Name, CodeInRow)}{app}: {summary}</summary>\n\n"
            + MarkdownText.Fence("diff", Blocks("+ ", access.Change.Gained).Concat(Blocks("- ", access.Change.Lost)))
            + "\n</details>\n\n";
    }

    /// <summary>The ranges of a set, each with its size.</summary>
    private static IEnumerable<string> Blocks(string sign, AddressSet set)
    {
        const int most = 50;
        foreach (AddressRange range in set.Ranges.Take(most))
            yield return $"{sign}{range}  ({AccessWording.Count(AddressSet.FromRanges([range]))})";
        if (set.Ranges.Length > most)
            yield return $"{sign}and {Plural.Digits(set.Ranges.Length - most)} ranges more, {AccessWording.Count(set)} in all";
    }

    private static void Messages(PreviewReport report, Page page, Severity severity, string title) =>
        page.AddList(
            $"<details><summary>{title} ({Plural.Digits(report.Of(severity).Count())})</summary>\n\n",
            report.Of(severity).Select(Message),
            "\n</details>\n\n",
            severity == Severity.Warning ? "warning" : "note",
            page.Room / 3
        );

    private static string Message(Diagnostic message)
    {
        string about = message.Urn.Length > 0 ? $"{MarkdownText.Code(Urn.Parse(message.Urn).Name, CodeInRow)}: " : "";
        return $"- {about}{MarkdownText.Lines(message.Message, CodeInMessage)}\n";
    }

    private static void Differences(PreviewReport report, Page page) =>
        page.AddList(
            "#### Properties\n\n",
            report.Changes.Where(c => !c.Properties.IsEmpty).Select(Difference),
            "",
            "property diff"
        );

    private static string Difference(Change change)
    {
        string title = $"{MarkdownText.Code(change.Name, CodeInRow)} {MarkdownText.Code(change.Type, CodeInRow)}";
        return $"<details><summary>{title} {change.Action.Name()}, {Plural.Of(change.Properties.Length, "difference", "differences")}</summary>\n\n"
            + MarkdownText.Fence("diff", change.Properties.SelectMany(Lines))
            + "\n</details>\n\n";
    }

    private static IEnumerable<string> Lines(PropertyChange property)
    {
        string path = MarkdownText.Cut(property.Path, CodeInDiff);
        string why = property.Replaces ? "  (forces the replacement)" : "";
        if (property.Old is { } both && both == property.New)
        {
            yield return $"! {path}: {Short(both)}  (differs in what is not shown){why}";
            yield break;
        }
        if (property.Old is { } old)
            yield return $"- {path}: {Short(old)}{(property.New is null ? why : "")}";
        if (property.New is { } @new)
            yield return $"+ {path}: {Short(@new)}{why}";
        if (property.Old is null && property.New is null)
            yield return $"  {path}{why}";
    }

    private static string Short(string value) =>
        value.Length <= CodeInDiff
            ? value
            : $"{MarkdownText.Cut(value, CodeInDiff)}… ({Plural.Digits(value.Length)} characters)";
}
