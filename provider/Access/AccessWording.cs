using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>
/// A change of access in words: what matters most first, both totals in any case. Addresses are printed in canonical
/// form, so that no text of a user is part of it.
/// </summary>
public static class AccessWording
{
    /// <summary>The change in sentences.</summary>
    /// <param name="change">The change.</param>
    /// <param name="withAddresses">Whether to name addresses; without, they are only counted.</param>
    /// <param name="tense">When it happens.</param>
    public static string Of(AccessChange change, bool withAddresses = true, Tense tense = Tense.Present)
    {
        string named = withAddresses ? Capital(Named(change, tense)) : "";
        string totals = Totals(change, tense);
        IEnumerable<string> sentences =
        [
            .. Summary(change, tense),
            named.Length == 0 ? $"{Capital(totals)}." : $"{named}: {totals}.",
        ];
        return string.Join(" ", sentences);
    }

    /// <summary>Both totals, or their bounds: <c>256 addresses gain access, 1 loses it</c>.</summary>
    public static string Totals(AccessChange change, Tense tense = Tense.Present)
    {
        Verb gain = Verb.Gain(tense),
            lose = Verb.Lose(tense);
        string gained = Total(change.Gained, change.MayGain, gain, "access", isFirst: true);
        return $"{gained}, {Total(change.Lost, change.MayLose, lose, "it", isFirst: false)}";
    }

    /// <summary>Whether there are more blocks than <see cref="Of"/> names.</summary>
    public static bool IsCut(AccessChange change) =>
        SetWording.Within(change.Gained, change.After.Certain).IsCut || SetWording.Of(change.Lost).IsCut;

    /// <summary>How many addresses a set has: <c>1 address</c>, <c>all but 256 IPv4 addresses</c>.</summary>
    public static string Count(AddressSet set) => CountWording.Of(set).WithUnit;

    /// <summary>A set by name, without a capital: <c>192.0.2.0/24 and 198.51.100.7</c>, <c>all of IPv4</c>.</summary>
    public static string Name(AddressSet set) => SetWording.Of(set).Text;

    private static IEnumerable<string> Summary(AccessChange change, Tense tense)
    {
        if (change.IsFlip)
            yield return Flip(change.After.Type!.Value, tense);
        if (change.OpensToAll)
            yield return "Access is no longer restricted: anyone may use the app.";
        else if (change.After.Certain.IsEverything)
            yield return "Access is not restricted: anyone may use the app.";
        else if (change.After.Possible.IsEmpty)
            yield return "No address may use the app.";
    }

    private static string Flip(PolicyType to, Tense tense)
    {
        string becomes = tense == Tense.Past ? "became" : "becomes";
        return to == PolicyType.Deny
            ? $"PERMIT {becomes} DENY: the list named the addresses with access, and now names those without."
            : $"DENY {becomes} PERMIT: the list named the addresses without access, and now names those with it.";
    }

    /// <summary>Who gains and who loses by name, and who may where that can be told.</summary>
    private static string Named(AccessChange change, Tense tense)
    {
        Verb gain = Verb.Gain(tense),
            lose = Verb.Lose(tense);
        List<string> parts = [];
        Add(change.Gained, SetWording.Within(change.Gained, change.After.Certain), gain.For);
        Add(change.Lost, SetWording.Of(change.Lost), lose.For);
        AddressSet mayGain = change.MayGain.Except(change.Gained),
            mayLose = change.MayLose.Except(change.Lost);
        if (!IsOpenEnded(mayGain))
            Add(mayGain, SetWording.Of(mayGain), _ => gain.Possible);
        if (!IsOpenEnded(mayLose))
            Add(mayLose, SetWording.Of(mayLose), _ => lose.Possible);
        return string.Join("; ", parts);

        void Add(AddressSet set, SetWording name, Func<bool, string> verb)
        {
            if (!set.IsEmpty)
                parts.Add($"{name.Text} {verb(name.IsSingular)} {(parts.Count == 0 ? "access" : "it")}");
        }
    }

    private static string Total(AddressSet certain, AddressSet possible, Verb verb, string what, bool isFirst)
    {
        CountWording least = CountWording.Of(certain),
            most = CountWording.Of(possible);
        if (certain.Equals(possible))
            return $"{Number(least)} {verb.For(least.IsOne)} {what}";
        if (IsOpenEnded(possible))
            return certain.IsEmpty
                ? $"any number {(isFirst ? "of addresses " : "")}{verb.Possible} {what}"
                : $"at least {Number(least)} {verb.For(least.IsOne)} {what}";
        string bounds = certain.IsEmpty ? "at most" : $"at least {least.Short} and at most";
        return $"{bounds} {Number(most)} {verb.For(most.IsOne)} {what}";

        string Number(CountWording count) => isFirst ? count.WithUnit : count.Short;
    }

    /// <summary>Whether a bound says nothing: it holds most of the addresses of a version.</summary>
    private static bool IsOpenEnded(AddressSet possible) => PublicSpace.IsMostlyIn(possible);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
