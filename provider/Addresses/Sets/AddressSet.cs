using System.Collections.Immutable;
using System.Numerics;

namespace PulumiApig.Addresses;

/// <summary>
/// An immutable set of addresses of both versions. Two sets are equal when they hold the same addresses,
/// however they were put together.
/// </summary>
/// <remarks>Building takes O(n log n), combining two sets O(n + m), looking up O(log n) without allocation.</remarks>
public sealed partial class AddressSet : IEquatable<AddressSet>
{
    /// <summary>The set without any address.</summary>
    public static readonly AddressSet Empty = new([]);

    /// <summary>Every IPv4 and every IPv6 address.</summary>
    public static readonly AddressSet All = new([AddressRange.All(IPVersion.IPv4), AddressRange.All(IPVersion.IPv6)]);

    /// <summary>Takes ranges that are sorted, disjoint and not adjacent.</summary>
    internal AddressSet(ImmutableArray<AddressRange> ranges) => Ranges = ranges;

    /// <summary>The longest unbroken ranges of the set, IPv4 first, in order. Equal sets have equal ranges.</summary>
    public ImmutableArray<AddressRange> Ranges { get; }

    /// <summary>Whether there is no address.</summary>
    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>Whether every IPv4 and every IPv6 address is in the set.</summary>
    public bool IsEverything => Equals(All);

    /// <summary>How many addresses there are, of both versions together.</summary>
    public AddressCount Count => CountOf(IPVersion.IPv4) + CountOf(IPVersion.IPv6);

    /// <summary>The addresses of the ranges, which may overlap and come in any order.</summary>
    public static AddressSet FromRanges(IEnumerable<AddressRange> ranges)
    {
        AddressSetBuilder builder = new(ranges.TryGetNonEnumeratedCount(out int count) ? count : 0);
        foreach (AddressRange range in ranges)
            builder.Add(range);
        return builder.Build();
    }

    /// <summary>How many addresses of one version there are.</summary>
    public AddressCount CountOf(IPVersion version)
    {
        BigInteger count = 0;
        foreach (AddressRange range in Ranges)
            if (range.Version == version)
                count += range.Count.Value;
        return new AddressCount(count);
    }

    /// <summary>Whether every address of the range is in the set.</summary>
    public bool Contains(AddressRange range)
    {
        int index = LastStartingBy(range.Version, range.First);
        return index >= 0 && Ranges[index].Contains(range);
    }

    /// <summary>Whether the address is in the set.</summary>
    public bool Contains(IPVersion version, UInt128 address) => Contains(AddressRange.Of(version, address));

    /// <summary>Whether every address of the other set is in this one.</summary>
    public bool Contains(AddressSet other)
    {
        foreach (AddressRange range in other.Ranges)
            if (!Contains(range))
                return false;
        return true;
    }

    /// <summary>Whether at least one address of the range is in the set.</summary>
    public bool Overlaps(AddressRange range)
    {
        int index = LastStartingBy(range.Version, range.Last);
        return index >= 0 && Ranges[index].Overlaps(range);
    }

    /// <summary>Whether the two sets have an address in common.</summary>
    public bool Overlaps(AddressSet other)
    {
        foreach (AddressRange range in other.Ranges)
            if (Overlaps(range))
                return true;
        return false;
    }

    /// <summary>All ranges in canonical form, joined by commas.</summary>
    public override string ToString() => IsEmpty ? "no addresses" : string.Join(", ", Ranges);

    /// <inheritdoc />
    public bool Equals(AddressSet? other) => other is not null && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (AddressRange range in Ranges)
            hash.Add(range);
        return hash.ToHashCode();
    }

    /// <summary>The index of the last range that starts at the address or before it, or -1.</summary>
    private int LastStartingBy(IPVersion version, UInt128 address)
    {
        int low = 0,
            high = Ranges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Ranges[middle].CompareStart(version, address) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
