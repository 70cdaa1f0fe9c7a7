using PulumiApig.Addresses;

namespace PulumiApig.Report.Access;

/// <summary>Sets of addresses and their sizes in words. All of it is ours: addresses are printed anew, not copied.</summary>
internal static class AddressText
{
    /// <summary>The ranges of a set, or "everybody but" those of the rest when that is the shorter story.</summary>
    public static string Name(AddressSet set, int limit)
    {
        if (set.IsEmpty)
            return "nobody";
        AddressSet rest = set.Complement();
        if (rest.IsEmpty)
            return "everybody";
        return IsMost(set, rest) ? $"everybody but {Ranges(rest, limit)}" : Ranges(set, limit);
    }

    /// <summary>"3 addresses", "256 IPv4 and 2^96 IPv6 addresses".</summary>
    public static string Size(AddressSet set)
    {
        AddressCount v4 = set.CountOf(IPVersion.IPv4),
            v6 = set.CountOf(IPVersion.IPv6);
        return v4.IsZero || v6.IsZero ? set.Count.ToString() : $"{v4.Number} IPv4 and {v6.Number} IPv6 addresses";
    }

    /// <summary>Both totals in digits: "256 addresses gain access, 1 loses it".</summary>
    public static string Totals(AddressSet gained, AddressSet lost) =>
        $"{Size(gained)} {(gained.Count.IsOne ? "gains" : "gain")} access, "
        + (lost.Count.IsOne ? "1 loses it" : $"{(lost.IsEmpty ? "0" : Size(lost))} lose it");

    private static string Ranges(AddressSet set, int limit) => AddressSummary.Of(set, limit).Ranges;

    private static bool IsMost(AddressSet set, AddressSet rest) =>
        rest.CountOf(IPVersion.IPv4) < set.CountOf(IPVersion.IPv4)
        && rest.CountOf(IPVersion.IPv6) < set.CountOf(IPVersion.IPv6);
}
