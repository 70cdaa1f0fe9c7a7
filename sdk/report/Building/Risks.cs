using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>The risks of a change.</summary>
internal static class Risks
{
    public static ImmutableArray<Risk> Of(ChangeFacts facts)
    {
        ImmutableArray<Risk> risks = [.. All(facts).Distinct().Order()];
        return risks.IsEmpty ? [Risk.None] : risks;
    }

    private static IEnumerable<Risk> All(ChangeFacts facts)
    {
        foreach (Risk risk in facts.Access.SelectMany(OfAccess))
            yield return risk;
        if (!facts.LockedOut.IsEmpty || facts.Messages.ContainsKey(MessageCodes.LockOut))
            yield return Risk.LocksOut;
        if (facts.Action == ChangeAction.Rename)
            yield return Risk.RenamedWithoutAlias;
        if (facts.WillFail || facts.Port is { IsBlocked: true })
            yield return Risk.WillFail;
        if (facts.Port is { Before: not null })
            yield return facts.ClosesWithDomains ? Risk.ClosesWithDomains : Risk.ClosesPort;
        if (facts.RenewsSecret)
            yield return Risk.RenewsSecret;
        if (facts.Action == ChangeAction.Replace)
            yield return Risk.Replaces;
        if (facts.Action == ChangeAction.Delete || facts.IsGone)
            yield return Risk.Deletes;
    }

    private static IEnumerable<Risk> OfAccess(AppAccess access)
    {
        AccessChange change = access.Change;
        if (access.IsWideOpen)
            yield return Risk.WideOpen;
        else if (!change.Gained.IsEmpty && !access.IsAppNew)
            yield return Risk.WidensAccess;
        if (change.ShutsOutAll)
            yield return Risk.LocksOut;
        if (!change.Lost.IsEmpty)
            yield return Risk.LosesAccess;
        if (!change.IsExact)
            yield return Risk.CannotBeTold;
    }
}
