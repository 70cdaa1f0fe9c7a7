using PulumiApig.Report.Model;

namespace PulumiApig.Report.Commands;

/// <summary>What a pipeline may refuse to let through.</summary>
internal static class Gate
{
    public const string AccessWidened = "access-widened";
    public const string AccessLost = "access-lost";
    public const string LockOut = "lock-out";
    public const string Replace = "replace";
    public const string Delete = "delete";

    public static readonly string[] All = [AccessWidened, AccessLost, LockOut, Replace, Delete];

    /// <summary>The gates that fail. What cannot be told fails: a gate that guesses is none.</summary>
    public static IReadOnlyList<string> Failing(PreviewReport report, IEnumerable<string> asked) =>
        [.. asked.Distinct().Where(gate => report.HasFailed || report.Changes.Any(c => Fails(gate, c)))];

    /// <summary>The changes because of which a gate fails.</summary>
    public static IEnumerable<Change> Reasons(PreviewReport report, string gate) =>
        report.Changes.Where(c => Fails(gate, c));

    private static bool Fails(string gate, Change change) =>
        gate switch
        {
            AccessWidened => change.IsAccessMoot || change.Access.Any(a => a.MayWiden),
            AccessLost => change.IsAccessMoot || change.Access.Any(a => !a.Change.MayLose.IsEmpty),
            LockOut => change.Risks.Contains(Risk.LocksOut),
            Replace => change.Action == ChangeAction.Replace,
            _ => change.Action is ChangeAction.Delete or ChangeAction.Rename
                || change is { Action: ChangeAction.Refresh } && change.Risks.Contains(Risk.Deletes),
        };
}
