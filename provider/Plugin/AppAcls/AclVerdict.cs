using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>Whether an access control lets an address or block in.</summary>
internal enum Verdict
{
    /// <summary>All of it may use the app.</summary>
    Allowed,

    /// <summary>None of it may use the app.</summary>
    Denied,

    /// <summary>Some of it may use the app.</summary>
    Partly,
}

/// <summary>What an access control says of one address or block.</summary>
/// <param name="Address">The address or block.</param>
/// <param name="Verdict">Whether it is let in.</param>
/// <param name="Entry">The entry that decides; null when the lack of one does.</param>
internal sealed record AclVerdict(AddressEntry Address, Verdict Verdict, AddressEntry? Entry)
{
    public static IEnumerable<AclVerdict> Of(
        AclType type,
        ImmutableArray<AddressEntry> values,
        IEnumerable<AddressEntry> addresses
    )
    {
        var policy = AccessPolicy.Of(type, AddressSet.FromRanges(values.Select(v => v.Range)));
        return addresses.Select(address => new AclVerdict(address, Of(policy, address), Deciding(values, address)));
    }

    private static Verdict Of(AccessPolicy policy, AddressEntry address) =>
        policy.Allowed.Contains(address.Range) ? Verdict.Allowed
        : policy.Allowed.Overlaps(address.Range) ? Verdict.Partly
        : Verdict.Denied;

    // One that holds all of it says more than one that holds a part.
    private static AddressEntry? Deciding(ImmutableArray<AddressEntry> values, AddressEntry address) =>
        values.FirstOrDefault(v => v.Range.Contains(address.Range))
        ?? values.FirstOrDefault(v => v.Range.Overlaps(address.Range));
}
