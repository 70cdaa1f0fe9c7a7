using PulumiApig.Addresses;
using PulumiApig.Report.Access;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>The parts of the address space that a picture tells apart. No address is in two of them.</summary>
internal sealed record SetView(AddressSet Kept, AddressSet Gained, AddressSet Lost, AddressSet Untold)
{
    public static SetView Of(AccessChange change)
    {
        AddressSet kept = change.Before.Certain.Intersect(change.After.Certain);
        AddressSet told = kept.Union(change.Gained).Union(change.Lost);
        AddressSet possible = change.Before.Possible.Union(change.After.Possible);
        // What is certain before and after, or impossible before and after, is told as well.
        AddressSet untold = change.IsExact ? AddressSet.Empty : possible.Except(told);
        return new(kept, change.Gained, change.Lost, untold);
    }

    /// <summary>The parts that get in before, each with the class that it is drawn by.</summary>
    public IEnumerable<(AddressSet Set, string Class)> Before => [(Kept, "kept"), (Lost, "lost"), (Untold, "untold")];

    /// <summary>The parts that get in after.</summary>
    public IEnumerable<(AddressSet Set, string Class)> After =>
        [(Kept, "kept"), (Gained, "gained"), (Untold, "untold")];
}
