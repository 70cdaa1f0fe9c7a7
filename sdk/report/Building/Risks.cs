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
        foreach (Risk risk in facts.Access.SelectMany(a => OfAccess(a.Change)))
            yield return risk;
        if (!facts.LockedOut.IsEmpty || facts.Codes.Contains(MessageCodes.LockOut))
            yield return Risk.LocksOut;
        if (facts.Action == ChangeAction.Rename)
            yield return Risk.RenamedWithoutAlias;
        if (MessageCodes.MeanRefusal(facts.Codes))
            yield return Risk.WillFail;
        if (facts.Port is { Before: not null })
            yield return facts.Codes.Contains(MessageCodes.DomainsBound) ? Risk.ClosesWithDomains : Risk.ClosesPort;
        if (facts.Action == ChangeAction.Replace)
            yield return Risk.Replaces;
        if (facts.Action == ChangeAction.Delete || facts.IsGone)
            yield return Risk.Deletes;
    }

    private static IEnumerable<Risk> OfAccess(AccessChange change)
    {
        if (change.OpensToAll || change.OpensToMost)
            yield return Risk.WideOpen;
        else if (!change.Gained.IsEmpty)
            yield return Risk.WidensAccess;
        if (change.ShutsOutAll)
            yield return Risk.LocksOut;
        if (!change.Lost.IsEmpty)
            yield return Risk.LosesAccess;
        if (!change.IsExact)
            yield return Risk.CannotBeTold;
    }
}
