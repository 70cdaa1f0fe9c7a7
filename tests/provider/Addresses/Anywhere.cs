using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests;

/// <summary>Ranges and sets anywhere in both versions, often at their edges.</summary>
internal static class Anywhere
{
    private static readonly Gen<UInt128> Bits =
        from high in Gen.Choose(int.MinValue, int.MaxValue).Two()
        from low in Gen.Choose(int.MinValue, int.MaxValue).Two()
        select new UInt128(
            ((ulong)(uint)high.Item1 << 32) | (uint)high.Item2,
            ((ulong)(uint)low.Item1 << 32) | (uint)low.Item2
        );

    public static readonly Gen<AddressRange> Ranges =
        from version in Gen.Elements(IPVersion.IPv4, IPVersion.IPv6)
        let max = AddressRange.All(version).Last
        from one in Address(max)
        from two in Address(max)
        select AddressRange.Between(version, UInt128.Min(one, two), UInt128.Max(one, two));

    public static readonly Gen<AddressSet> Sets =
        from count in Gen.Choose(0, 6)
        from ranges in Ranges.ArrayOf(count)
        select AddressSet.FromRanges(ranges);

    private static Gen<UInt128> Address(UInt128 max) =>
        Gen.Frequency(
            (2, Gen.Choose(0, 4).Select(distance => (UInt128)distance)),
            (2, Gen.Choose(0, 4).Select(distance => max - (UInt128)distance)),
            (3, Bits.Select(bits => bits & max)),
            (3, from bits in Bits from shift in Gen.Choose(0, 127) select (bits >> shift) & max)
        );
}
