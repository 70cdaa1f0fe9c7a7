using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>What is odd about a list of addresses, in one message. None of it is an error.</summary>
public static class ListReview
{
    private const int Limit = 5;

    /// <summary>A sentence about the list, or null when there is nothing to say.</summary>
    /// <param name="listName">The property that holds the list.</param>
    /// <param name="entries">Its entries.</param>
    public static string? Describe(string listName, IReadOnlyList<AddressEntry> entries)
    {
        AddressReview review = AddressReview.Of(entries);
        if (review.Findings.IsEmpty)
            return null;
        IEnumerable<string> texts = review.Findings.Take(Limit).Select(f => f.Text);
        int more = review.Findings.Length - Limit;
        string rest = more > 0 ? $"; and {more} more" : "";
        string advice =
            review.FewestEntries < entries.Count ? $". {review.FewestEntries} of {entries.Count} entries would do" : "";
        return $"{listName}: {string.Join("; ", texts)}{rest}{advice}.";
    }
}
