using System.Collections.Immutable;

namespace PulumiApig.Addresses;

public sealed partial class AddressSet
{
    /// <summary>The addresses that are in this set, in the other or in both.</summary>
    public AddressSet Union(AddressSet other) => new AddressSetBuilder().Add(this).Add(other).Build();

    /// <summary>The addresses that are not in this set.</summary>
    public AddressSet Complement() => All.Except(this);

    /// <summary>The addresses that are in both sets.</summary>
    public AddressSet Intersect(AddressSet other)
    {
        ImmutableArray<AddressRange>.Builder common = ImmutableArray.CreateBuilder<AddressRange>();
        int mine = 0,
            theirs = 0;
        while (mine < Ranges.Length && theirs < other.Ranges.Length)
        {
            AddressRange left = Ranges[mine],
                right = other.Ranges[theirs];
            if (left.Overlaps(right))
            {
                // left     |-------|            |-----------|
                // right        |-------|           |---|
                // common       |---|               |---|
                UInt128 first = UInt128.Max(left.First, right.First),
                    last = UInt128.Min(left.Last, right.Last);
                common.Add(AddressRange.Between(left.Version, first, last));
            }

            // Only the range that ends later can meet another one.
            if (EndsEarlier(left, right))
                mine++;
            else
                theirs++;
        }

        return new AddressSet(common.DrainToImmutable());
    }

    /// <summary>The addresses of this set that are not in the other.</summary>
    public AddressSet Except(AddressSet other)
    {
        ImmutableArray<AddressRange>.Builder kept = ImmutableArray.CreateBuilder<AddressRange>();
        int hole = 0;
        foreach (AddressRange range in Ranges)
        {
            while (hole < other.Ranges.Length && EndsBefore(other.Ranges[hole], range))
                hole++;
            Subtract(other.Ranges.AsSpan()[hole..], range, kept);
        }

        return new AddressSet(kept.DrainToImmutable());
    }

    /// <summary>Keeps what the holes leave of a range; no hole ends before the range starts.</summary>
    private static void Subtract(
        ReadOnlySpan<AddressRange> holes,
        AddressRange range,
        ImmutableArray<AddressRange>.Builder kept
    )
    {
        UInt128 first = range.First;
        foreach (AddressRange hole in holes)
        {
            if (!hole.Overlaps(range))
                break;

            // range     |-----------|        |-----------|
            // hole          |---|          |---|
            // kept      |--|                 (nothing before the hole)
            if (hole.First > first)
                kept.Add(AddressRange.Between(range.Version, first, hole.First - 1));

            // range     |-----------|
            // hole              |-------|
            // kept      |------|             (nothing after the hole)
            if (hole.Last >= range.Last)
                return;
            first = hole.Last + 1;
        }

        kept.Add(AddressRange.Between(range.Version, first, range.Last));
    }

    private static bool EndsEarlier(AddressRange left, AddressRange right) =>
        left.Version == right.Version ? left.Last < right.Last : left.Version < right.Version;

    private static bool EndsBefore(AddressRange hole, AddressRange range) =>
        hole.Version == range.Version ? hole.Last < range.First : hole.Version < range.Version;
}
