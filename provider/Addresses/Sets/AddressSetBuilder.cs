using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>Gathers ranges in any order, overlapping or not, and makes a set of them in O(n log n).</summary>
public sealed class AddressSetBuilder
{
    private readonly List<AddressRange> _ranges = [];

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

        AddressRange[] sorted = [.. _ranges];
        Array.Sort(sorted);
        ImmutableArray<AddressRange>.Builder merged = ImmutableArray.CreateBuilder<AddressRange>();
        AddressRange current = sorted[0];
        foreach (AddressRange next in sorted.AsSpan(1))
        {
            if (current.Reaches(next))
            {
                // current  |-------|            |-------|          |---------|
                // next         |-------|                |---|         |---|
                // becomes  |-----------|        |-----------|      |---------|
                UInt128 last = UInt128.Max(current.Last, next.Last);
                current = AddressRange.Between(current.Version, current.First, last);
            }
            else
            {
                // current  |-------|
                // next                 |---|
                // becomes  |-------| , |---|
                merged.Add(current);
                current = next;
            }
        }

        merged.Add(current);
        return new AddressSet(merged.DrainToImmutable());
    }
}
