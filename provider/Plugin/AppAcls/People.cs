using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>Sets of addresses as a person would name them.</summary>
internal static class People
{
    private const int Limit = 5;

    /// <summary>The blocks of a set, or "everybody but" those of the rest when that is the shorter story.</summary>
    public static string Of(AddressSet set)
    {
        var rest = set.Complement();
        if (rest.IsEmpty)
            return "everybody";
        return IsMost(set, rest) ? $"everybody but {Ranges(rest)}" : Ranges(set);
    }

    /// <summary>The verb in the number that fits the name.</summary>
    public static string Verb(AddressSet set, string one, string many) =>
        set.Ranges.Length == 1 || IsMost(set, set.Complement()) ? one : many;

    private static string Ranges(AddressSet set) => AddressSummary.Of(set, Limit).Ranges;

    private static bool IsMost(AddressSet set, AddressSet rest) =>
        rest.CountOf(IPVersion.IPv4) < set.CountOf(IPVersion.IPv4)
        && rest.CountOf(IPVersion.IPv6) < set.CountOf(IPVersion.IPv6);
}
