using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering;

/// <summary>The report in one sentence, the worst first.</summary>
internal static class Headline
{
    public static string Of(PreviewReport report)
    {
        string said = string.Join(", ", Parts(report));
        bool isWhole = !report.HasFailed && report.Problems.IsEmpty;
        if (said.Length == 0)
            said = isWhole ? "no changes" : "nothing was read";
        else if (isWhole && report.Changes.IsEmpty)
            said = $"no changes, {said}";
        string failed = report.HasFailed ? "The preview failed, so this is not all. " : "";
        string broken = report.Problems.IsEmpty ? "" : "The input could not be read as a whole. ";
        return $"{failed}{broken}{char.ToUpperInvariant(said[0])}{said[1..]}";
    }

    private static IEnumerable<string> Parts(PreviewReport report)
    {
        foreach ((Func<Change, bool> applies, string one, string many) in Told)
        {
            int count = report.Changes.Count(applies);
            if (count > 0)
                yield return Plural.Of(count, one, many);
        }
        foreach ((ChangeAction action, string word) in Safe)
        {
            int count = report.Changes.Count(c => c.Action == action && !c.Risks.Any(IsTold));
            if (count > 0)
                yield return $"{Plural.Digits(count)} {word}";
        }
        if (report.Unchanged > 0)
            yield return $"{Plural.Digits(report.Unchanged)} unchanged";
    }

    private static readonly (Func<Change, bool> Applies, string One, string Many)[] Told =
    [
        (c => c.Access.Any(a => a.Change.OpensToAll), "app opens to everybody", "apps open to everybody"),
        (
            c => c.Risks.Contains(Risk.OpensToEverybody) && !c.Access.Any(a => a.Change.OpensToAll),
            "app opens to nearly everybody",
            "apps open to nearly everybody"
        ),
        (Has(Risk.LocksOut), "app locks out who must be let in", "apps lock out who must be let in"),
        (Has(Risk.LosesAccess), "app shuts addresses out", "apps shut addresses out"),
        (Has(Risk.CannotBeTold), "app whose callers cannot be told", "apps whose callers cannot be told"),
        (Has(Risk.ClosesWithDomains), "port closes with domains bound", "ports close with domains bound"),
        (Has(Risk.WidensAccess), "app lets more addresses in", "apps let more addresses in"),
        (c => c.Risks.Contains(Risk.ClosesPort) && c.Action != ChangeAction.Replace, "port closes", "ports close"),
        (Has(Risk.Replaces), "resource is replaced", "resources are replaced"),
        // A port that closes and an app that opens have been told already.
        (c => c.WorstRisk == Risk.Deletes, "resource is deleted", "resources are deleted"),
    ];

    private static readonly (ChangeAction Action, string Word)[] Safe =
    [
        (ChangeAction.Create, "new"),
        (ChangeAction.Update, "updated"),
        (ChangeAction.Import, "imported"),
        (ChangeAction.Refresh, "changed outside of the program"),
        (ChangeAction.Forget, "no longer managed"),
    ];

    private static Func<Change, bool> Has(Risk risk) => change => change.Risks.Contains(risk);

    private static bool IsTold(Risk risk) => risk != Risk.None;
}
