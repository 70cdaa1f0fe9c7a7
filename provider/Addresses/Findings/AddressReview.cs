using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>
/// What a list of entries means and what is odd about it. The same list gives the same review, in O(n log n).
/// </summary>
public sealed class AddressReview
{
    private readonly Lazy<AddressSet> _addresses;

    private AddressReview(Lazy<AddressSet> addresses, ImmutableArray<AddressFinding> findings) =>
        (_addresses, Findings) = (addresses, findings);

    /// <summary>All addresses of the list. Its ranges are the shortest list that means the same.</summary>
    public AddressSet Addresses => _addresses.Value;

    /// <summary>The findings by index, those of one entry by kind.</summary>
    public ImmutableArray<AddressFinding> Findings { get; }

    /// <summary>The least number of entries that mean the same.</summary>
    public int FewestEntries => Addresses.Ranges.Length;

    /// <summary>Reviews a list.</summary>
    public static AddressReview Of(IReadOnlyList<AddressEntry> entries)
    {
        List<AddressFinding> findings = new FindingSearch(entries).Run();
        findings.Sort((left, right) => (left.Index, left.Kind).CompareTo((right.Index, right.Kind)));
        return new AddressReview(new(() => AddressSet.FromRanges(entries.Select(entry => entry.Range))), [.. findings]);
    }
}
