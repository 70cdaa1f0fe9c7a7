namespace PulumiApig.Addresses;

/// <summary>Splits a range into the fewest CIDR blocks.</summary>
internal static class CidrCover
{
    /// <summary>The blocks in order; at most 62 for an IPv4 range and 254 for an IPv6 range.</summary>
    // A block must start at a multiple of its size, so the largest block that starts at the first address and
    // does not pass the last is always part of the smallest cover:
    //   range          |-----------------|
    //   blocks         |-|---|-------|---|
    public static IEnumerable<AddressRange> Of(AddressRange range)
    {
        int width = range.Version.Width();
        UInt128 first = range.First;
        while (true)
        {
            int bits = Math.Min(TrailingZeros(first, width), LargestFit(range.Last - first));
            AddressRange block = AddressRange.Block(range.Version, first, width - bits);
            yield return block;
            if (block.Last == range.Last)
                yield break;
            first = block.Last + 1;
        }
    }

    private static int TrailingZeros(UInt128 address, int width) =>
        Math.Min((int)UInt128.TrailingZeroCount(address), width);

    /// <summary>The most host bits of a block that spans no more than <paramref name="distance"/> from first to last.</summary>
    private static int LargestFit(UInt128 distance) =>
        distance == UInt128.MaxValue ? 128 : (int)UInt128.Log2(distance + 1);
}
