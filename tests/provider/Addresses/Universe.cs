using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests;

/// <summary>
/// 1024 numbers laid onto addresses, so that a set can be told from a plain set of integers: the slow and
/// obvious oracle. The lower half is IPv4, the upper half IPv6, each at an edge of its version.
/// </summary>
public sealed record Universe(UInt128 IPv4Start, UInt128 IPv6Start)
{
    public const int Size = 1024;
    public const int Half = Size / 2;

    private static readonly UInt128 TopOfIPv4 = (UInt128)uint.MaxValue - Half + 1;
    private static readonly UInt128 TopOfIPv6 = UInt128.MaxValue - Half + 1;

    public static IEnumerable<Universe> All =>
        [new(TopOfIPv4, 0), new(0, TopOfIPv6), new(TopOfIPv4, TopOfIPv6), new(1 << 20, UInt128.One << 64)];

    public AddressSet Everything => ToSet(Enumerable.Range(0, Size));

    /// <summary>Ranges as pairs of numbers: mostly short ones, close together, so that they meet often.</summary>
    public static Gen<(int First, int Last)[]> Ranges(int atMost) =>
        from count in Gen.Choose(0, atMost)
        from ranges in Range.ArrayOf(count)
        select ranges;

    private static Gen<(int First, int Last)> Range =>
        from first in Gen.Frequency(
            (4, Gen.Choose(0, 40)),
            (4, Gen.Choose(Half - 20, Half + 20)),
            (2, Gen.Choose(Size - 40, Size - 1)),
            (2, Gen.Choose(0, Size - 1))
        )
        from length in Gen.Frequency((4, Gen.Choose(0, 3)), (2, Gen.Choose(0, 31)), (1, Gen.Choose(0, Half)))
        let end = first < Half ? Half - 1 : Size - 1
        select (first, Math.Min(first + length, end));

    public static HashSet<int> Members(IEnumerable<(int First, int Last)> ranges) =>
        [.. ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];

    /// <summary>Two neighbours of one version.</summary>
    public static bool Adjoin(int number, int next) => number + 1 == next && next != Half;

    public AddressRange ToRange((int First, int Last) range)
    {
        (IPVersion version, UInt128 start, int zero) =
            range.First < Half ? (IPVersion.IPv4, IPv4Start, 0) : (IPVersion.IPv6, IPv6Start, Half);
        return AddressRange.Between(
            version,
            start + (UInt128)(range.First - zero),
            start + (UInt128)(range.Last - zero)
        );
    }

    public AddressRange ToRange(int number) => ToRange((number, number));

    public AddressSet ToSet(IEnumerable<(int First, int Last)> ranges) => AddressSet.FromRanges(ranges.Select(ToRange));

    public AddressSet ToSet(IEnumerable<int> members) => AddressSet.FromRanges(members.Select(ToRange));

    /// <summary>The set's members, asked for one by one.</summary>
    public HashSet<int> MembersOf(AddressSet addresses) =>
        [.. Enumerable.Range(0, Size).Where(number => addresses.Contains(ToRange(number)))];

    /// <summary>The longest unbroken runs of the members, in order.</summary>
    public static List<(int First, int Last)> RunsOf(IEnumerable<int> members)
    {
        List<(int First, int Last)> runs = [];
        foreach (int member in members.Order())
        {
            if (runs.Count > 0 && Adjoin(runs[^1].Last, member))
                runs[^1] = (runs[^1].First, member);
            else
                runs.Add((member, member));
        }

        return runs;
    }
}
