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
        string failed = report.HasFailed ? $"The {report.Kind} failed, so this is not all. " : "";
        string broken = report.Problems.IsEmpty ? "" : "The input could not be read as a whole. ";
        return $"{failed}{broken}{char.ToUpperInvariant(said[0])}{said[1..]}";
    }

    private static IEnumerable<string> Parts(PreviewReport report)
    {
        var proposed = report.Changes.Where(c => c.Action != ChangeAction.Refresh && !HasFailed(c)).ToList();
        int failed = report.Changes.Count(HasFailed);
        if (failed > 0)
            yield return Plural.Of(failed, "change failed", "changes failed");
        foreach (string part in Told(proposed, Proposed))
            yield return part;
        foreach ((ChangeAction action, string word) in Safe)
        {
            int count = proposed.Count(c => c.Action == action && !c.Risks.Any(IsTold));
            if (count > 0)
                yield return $"{Plural.Digits(count)} {word}";
        }
        var found = report.Changes.Where(c => c.Action == ChangeAction.Refresh).ToList();
        if (found.Count > 0)
        {
            string parts = string.Join(", ", Told(found, Found));
            yield return $"{Plural.Digits(found.Count)} changed outside of the program"
                + (parts.Length > 0 ? $" ({parts})" : "");
        }
        if (report.Unchanged > 0)
            yield return $"{Plural.Digits(report.Unchanged)} unchanged";
    }

    private static IEnumerable<string> Told(
        List<Change> changes,
        IEnumerable<(Func<Change, bool> Applies, string One, string Many)> words
    ) =>
        from word in words
        let count = changes.Count(word.Applies)
        where count > 0
        select Plural.Of(count, word.One, word.Many);

    private static readonly (Func<Change, bool> Applies, string One, string Many)[] Proposed =
    [
        (OpensToAll, "app opens to all addresses", "apps open to all addresses"),
        (IsOpen, "app is open to all addresses", "apps are open to all addresses"),
        (OpensToMost, "app opens to most addresses", "apps open to most addresses"),
        (
            Has(Risk.LocksOut),
            "app locks out addresses that must have access",
            "apps lock out addresses that must have access"
        ),
        (Has(Risk.LosesAccess), "app shuts addresses out", "apps shut addresses out"),
        (Has(Risk.CannotBeTold), "app whose callers cannot be told", "apps whose callers cannot be told"),
        (
            Has(Risk.RenamedWithoutAlias),
            "resource is renamed without an alias",
            "resources are renamed without an alias"
        ),
        (Has(Risk.WillFail), "change will fail", "changes will fail"),
        (Has(Risk.ClosesWithDomains), "port closes with domains bound", "ports close with domains bound"),
        (Has(Risk.RenewsSecret), "app gets a new secret", "apps get a new secret"),
        (Has(Risk.WidensAccess), "app lets more addresses in", "apps let more addresses in"),
        (c => c.Risks.Contains(Risk.ClosesPort) && c.Action != ChangeAction.Replace, "port closes", "ports close"),
        (Has(Risk.Replaces), "resource is replaced", "resources are replaced"),
        // A port that closes and an app that opens have been told already.
        (c => c.WorstRisk == Risk.Deletes, "resource is deleted", "resources are deleted"),
    ];

    private static readonly (Func<Change, bool> Applies, string One, string Many)[] Found =
    [
        (OpensToAll, "app was opened to all addresses", "apps were opened to all addresses"),
        (OpensToMost, "app was opened to most addresses", "apps were opened to most addresses"),
        (Has(Risk.LocksOut), "app locked out all addresses", "apps locked out all addresses"),
        (Has(Risk.LosesAccess), "app lost callers", "apps lost callers"),
        (Has(Risk.WidensAccess), "app gained callers", "apps gained callers"),
        (Has(Risk.ClosesPort), "port was closed", "ports were closed"),
        (c => c.WorstRisk == Risk.Deletes, "resource was deleted", "resources were deleted"),
    ];

    private static readonly (ChangeAction Action, string Word)[] Safe =
    [
        (ChangeAction.Create, "new"),
        (ChangeAction.Update, "updated"),
        (ChangeAction.Import, "imported"),
        (ChangeAction.Forget, "no longer managed"),
    ];

    /// <summary>Whether a step failed. What the provider refuses in a preview has none.</summary>
    private static bool HasFailed(Change change) =>
        change.HasFailed && (change.Action != ChangeAction.Refused || change.WorstRisk == Risk.None);

    private static bool OpensToAll(Change change) => change.Access.Any(a => a.Change.OpensToAll);

    private static bool IsOpen(Change change) =>
        !OpensToAll(change) && change.Access.Any(a => a.Change.After.Certain.IsEverything);

    private static bool OpensToMost(Change change) =>
        change.Risks.Contains(Risk.WideOpen) && !OpensToAll(change) && !IsOpen(change);

    private static Func<Change, bool> Has(Risk risk) => change => change.Risks.Contains(risk);

    private static bool IsTold(Risk risk) => risk != Risk.None;
}
