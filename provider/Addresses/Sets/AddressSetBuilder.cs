using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>Gathers ranges in any order, overlapping or not, and makes a set of them in O(n log n).</summary>
public sealed class AddressSetBuilder
{
    private readonly List<AddressRange> _ranges;

    /// <summary>An empty builder.</summary>
    public AddressSetBuilder()
        : this(0) { }

    internal AddressSetBuilder(int expected) => _ranges = new List<AddressRange>(expected);

    /// <summary>Adds the addresses of a range.</summary>
    /// <returns>This builder.</returns>
    public AddressSetBuilder Add(AddressRange range)
    {
        _ranges.Add(range);
        return this;
    }

    /// <summary>Adds the addresses of a set.</summary>
    /// <returns>This builder.</returns>
    public AddressSetBuilder Add(AddressSet addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        _ranges.AddRange(addresses.Ranges);
        return this;
    }

    /// <summary>The set of all addresses added so far. The builder can be used further; the set stays as it is.</summary>
    public AddressSet Build()
    {
        if (_ranges.Count == 0)
            return AddressSet.Empty;

        AddressRange[] ranges = [.. _ranges];
        Array.Sort(ranges);
        int current = 0;
        foreach (AddressRange next in ranges.AsSpan(1))
        {
            if (ranges[current].Reaches(next))
            {
                // current  |-------|            |-------|          |---------|
                // next         |-------|                |---|         |---|
                // becomes  |-----------|        |-----------|      |---------|
                UInt128 last = UInt128.Max(ranges[current].Last, next.Last);
                ranges[current] = AddressRange.Between(next.Version, ranges[current].First, last);
            }
            else
            {
                // current  |-------|
                // next                 |---|
                // becomes  |-------| , |---|
                ranges[++current] = next;
            }
        }

        return new AddressSet(ImmutableArray.Create(ranges, 0, current + 1));
    }
}
