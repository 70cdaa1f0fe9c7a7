using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>The addresses of the Internet at large.</summary>
internal static class PublicSpace
{
    private static readonly AddressSet IPv4 = AddressSet.FromRanges([AddressRange.All(IPVersion.IPv4)]);

    // All global unicast addresses of IPv6 are in this block (RFC 4291, section 2.4), an eighth of all.
    private static readonly AddressSet IPv6 = AddressSet.FromRanges([AddressRange.Parse("2000::/3")]);

    /// <summary>Whether at least half of either version is in the set.</summary>
    public static bool IsMostlyIn(AddressSet set) => IsMostlyIn(set, IPv4) || IsMostlyIn(set, IPv6);

    private static bool IsMostlyIn(AddressSet set, AddressSet space) =>
        2 * set.Intersect(space).Count.Value >= space.Count.Value;
}
