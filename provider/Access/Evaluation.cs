using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>Whether an access control lets an address, block or range in.</summary>
public enum Verdict
{
    /// <summary>All of it has access.</summary>
    Allowed,

    /// <summary>None of it has access.</summary>
    Denied,

    /// <summary>Some of it has access.</summary>
    Partly,
}

/// <summary>What an access control says of one address, block or range.</summary>
/// <param name="Address">The address, block or range.</param>
/// <param name="Verdict">Whether it is let in.</param>
/// <param name="Entry">The entry of the list that decides; null when the lack of one does.</param>
public sealed record Evaluation(AddressEntry Address, Verdict Verdict, AddressEntry? Entry)
{
    /// <summary>Evaluates addresses, in their order.</summary>
    /// <param name="type">What the list does.</param>
    /// <param name="list">Its entries.</param>
    /// <param name="addresses">What to evaluate.</param>
    public static IEnumerable<Evaluation> Of(
        PolicyType type,
        IReadOnlyCollection<AddressEntry> list,
        IEnumerable<AddressEntry> addresses
    )
    {
        AddressSet allowed = AccessPolicy.Of(type, AddressSet.FromRanges(list.Select(e => e.Range))).Certain;
        return addresses.Select(address => new Evaluation(address, Of(allowed, address), Deciding(list, address)));
    }

    private static Verdict Of(AddressSet allowed, AddressEntry address) =>
        allowed.Contains(address.Range) ? Verdict.Allowed
        : allowed.Overlaps(address.Range) ? Verdict.Partly
        : Verdict.Denied;

    // One that holds all of it says more than one that holds a part.
    private static AddressEntry? Deciding(IReadOnlyCollection<AddressEntry> list, AddressEntry address) =>
        list.FirstOrDefault(e => e.Range.Contains(address.Range))
        ?? list.FirstOrDefault(e => e.Range.Overlaps(address.Range));
}
