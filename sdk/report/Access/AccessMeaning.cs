using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Access;

/// <summary>What a change of access means, in sentences, the worst first.</summary>
internal static class AccessMeaning
{
    /// <summary>How many ranges a sentence names.</summary>
    private const int Limit = 3;

    public static Phrase Of(AccessChange change) => Phrase.Join(" ", Sentences(change));

    private static IEnumerable<Phrase> Sentences(AccessChange change)
    {
        if (change.IsFlip)
            yield return Phrase.Own(Flip(change.ToType!));
        if (change.OpensToAll)
            yield return Phrase.Own("Everybody may use the app.");
        else if (change.ShutsOutAll)
            yield return Phrase.Own("Nobody may use the app.");
        if (change.IsExact)
        {
            yield return Phrase.Own(Exact(change));
            yield break;
        }
        Phrase why = change.After.Doubt ?? change.Before.Doubt ?? Phrase.Own("not all of it is known");
        yield return $"Who gains or loses access cannot be told: {why}.";
        if (!change.Gained.IsEmpty || !change.Lost.IsEmpty)
            yield return Phrase.Own($"For certain: {LowerFirst(Exact(change))}");
        if (change.After.Doubt is null && !change.OpensToAll && !change.ShutsOutAll)
            yield return Phrase.Own(
                $"Afterwards only these may use the app: {AddressText.Name(change.After.Certain, Limit)}."
            );
        if (change.MayGain.IsEmpty)
            yield return Phrase.Own("Nobody can gain access by it.");
        if (change.MayLose.IsEmpty)
            yield return Phrase.Own("Nobody can lose access by it.");
    }

    private static string Flip(string to) =>
        to == "DENY"
            ? "PERMIT becomes DENY: the list named those who are let in, and now names those who are kept out."
            : "DENY becomes PERMIT: the list named those who are kept out, and now names those who are let in.";

    private static string Exact(AccessChange change)
    {
        if (change.Gained.IsEmpty && change.Lost.IsEmpty)
            return "Nobody gains or loses access.";
        string gained = change.Gained.IsEmpty ? "" : $"{Gains(change.Gained)} access";
        string lost = change.Lost.IsEmpty ? "" : $"{Loses(change.Lost)} {(gained.Length == 0 ? "access" : "it")}";
        string both = string.Join("; ", new[] { gained, lost }.Where(p => p.Length > 0));
        return $"{char.ToUpperInvariant(both[0])}{both[1..]}: {AddressText.Totals(change.Gained, change.Lost)}.";
    }

    private static string Gains(AddressSet set) => $"{AddressText.Name(set, Limit)} {Verb(set, "gains", "gain")}";

    private static string Loses(AddressSet set) => $"{AddressText.Name(set, Limit)} {Verb(set, "loses", "lose")}";

    private static string Verb(AddressSet set, string one, string many) =>
        set.Ranges.Length == 1 || AddressText.Name(set, 1).StartsWith("everybody", StringComparison.Ordinal)
            ? one
            : many;

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
