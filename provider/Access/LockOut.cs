using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>An address, block or range that must have access and would be locked out, as a whole or in part.</summary>
/// <param name="Index">Its index among those that must have access.</param>
/// <param name="Needed">The entry.</param>
/// <param name="LockedOut">The part of it that has no access, whatever the unknown entries are.</param>
/// <param name="DeniedBy">The index of the first entry of a DENY list that is why; null for a PERMIT list.</param>
public sealed record LockOut(int Index, AddressEntry Needed, AddressSet LockedOut, int? DeniedBy)
{
    /// <summary>Finds what a list would lock out for certain.</summary>
    /// <param name="type">What the list does.</param>
    /// <param name="list">Its entries; null for one that is not known.</param>
    /// <param name="needed">What must have access; null for what is not known.</param>
    public static IReadOnlyList<LockOut> Find(
        PolicyType type,
        IReadOnlyList<AddressEntry?> list,
        IReadOnlyList<AddressEntry?> needed
    )
    {
        if (needed.Count == 0)
            return [];
        AccessPolicy policy = AccessPolicy.Of(
            type,
            AddressSet.FromRanges(list.OfType<AddressEntry>().Select(e => e.Range)),
            hasUnknown: list.Contains(null)
        );
        List<LockOut> found = [];
        for (int i = 0; i < needed.Count; i++)
        {
            if (needed[i] is not { } entry || policy.Possible.Contains(entry.Range))
                continue;
            AddressSet lockedOut = AddressSet.FromRanges([entry.Range]).Except(policy.Possible);
            int? deniedBy =
                type == PolicyType.Deny
                    ? Enumerable.Range(0, list.Count).First(k => list[k]?.Range.Overlaps(entry.Range) is true)
                    : null;
            found.Add(new(i, entry, lockedOut, deniedBy));
        }
        return found;
    }

    /// <summary>Why, as the rest of a sentence about the entry.</summary>
    /// <param name="listName">The property that holds the list.</param>
    /// <param name="list">The entries of the list.</param>
    public string Reason(string listName, IReadOnlyList<AddressEntry?> list)
    {
        string what = LockedOut.Contains(Needed.Range)
            ? $"'{Needed}'"
            : $"{AccessWording.Name(LockedOut)} of '{Needed}'";
        return DeniedBy is { } index
            ? $"would lock out {what}: '{listName}[{index}]', which is '{list[index]}', keeps it out; "
                + "remove that entry, or drop it here"
            : $"would lock out {what}: no entry of '{listName}' lets it in; add it, or drop it here";
    }
}
