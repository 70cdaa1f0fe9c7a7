using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>A set of addresses as a person would name it, in canonical form.</summary>
/// <param name="Text">The name, without a capital: <c>192.0.2.0/24 and 198.51.100.7</c>, <c>all of IPv4</c>.</param>
/// <param name="IsSingular">Whether a verb behind it is in the singular.</param>
/// <param name="IsCut">Whether there are more ranges than are named.</param>
internal sealed record SetWording(string Text, bool IsSingular, bool IsCut = false)
{
    /// <summary>How many ranges a sentence names.</summary>
    private const int Limit = 5;

    /// <summary>Names a set by its ranges, or by what it lacks where that is shorter.</summary>
    public static SetWording Of(AddressSet set) => Within(set, set);

    /// <summary>Names a set that is part of another, without what only that other has.</summary>
    /// <param name="set">The addresses.</param>
    /// <param name="whole">
    /// What they are part of: <c>10.0.0.0/8</c> is named by that name, although some of it was there before.
    /// </param>
    public static SetWording Within(AddressSet set, AddressSet whole)
    {
        if (set.IsEmpty)
            return new("no address", true);
        bool isMost4 = IsMost(IPVersion.IPv4, set),
            isMost6 = IsMost(IPVersion.IPv6, set);
        if (isMost4 && isMost6)
            return AllBut("all addresses", isSingular: false, whole.Complement());
        if (isMost4 && set.CountOf(IPVersion.IPv6).IsZero)
            return AllBut("all of IPv4", isSingular: true, Rest(IPVersion.IPv4, whole));
        if (isMost6 && set.CountOf(IPVersion.IPv4).IsZero)
            return AllBut("all of IPv6", isSingular: true, Rest(IPVersion.IPv6, whole));
        List<string> names = [.. whole.Ranges.SelectMany(range => Names(set, range))];
        return new(Join(names), names.Count == 1, names.Count > Limit);
    }

    private static IEnumerable<string> Names(AddressSet set, AddressRange range)
    {
        AddressSet part = set.Intersect(AddressSet.FromRanges([range]));
        // range  |-----------------|
        // part   |----|  |---------|     what is between had access before
        bool isWhole = part.Ranges is [var only] ? only == range : 2 * part.Count.Value > range.Count.Value;
        return isWhole ? [Name(range)] : part.Ranges.Select(Name);
    }

    private static string Name(AddressRange range) =>
        range == AddressRange.All(range.Version) ? $"all of {range.Version}" : range.ToString();

    private static SetWording AllBut(string all, bool isSingular, AddressSet rest)
    {
        List<string> names = [.. rest.Ranges.Select(Name)];
        return new(names.Count == 0 ? all : $"{all} but {Join(names)}", isSingular, names.Count > Limit);
    }

    private static AddressSet Rest(IPVersion version, AddressSet whole) =>
        AddressSet.FromRanges([AddressRange.All(version)]).Except(whole);

    private static bool IsMost(IPVersion version, AddressSet set) =>
        2 * set.CountOf(version).Value > AddressRange.All(version).Count.Value;

    private static string Join(List<string> names)
    {
        if (names.Count > Limit)
            names = [.. names.Take(Limit), $"{names.Count - Limit} more"];
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
