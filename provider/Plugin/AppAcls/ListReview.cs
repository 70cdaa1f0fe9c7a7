using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Framework.Types;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>What is odd about a list of addresses, in one message. Nothing of it is wrong.</summary>
internal static class ListReview
{
    private const int Limit = 5;

    /// <summary>Null when there is nothing to say, or when not all of the list is known.</summary>
    public static string? Describe(ImmutableArray<Input<AddressEntry>> values)
    {
        if (values.Any(v => !v.IsKnown))
            return null;
        var review = AddressReview.Of([.. values.Select(v => v.Value)]);
        if (review.Findings.IsEmpty)
            return null;
        var texts = review.Findings.Take(Limit).Select(f => f.Text);
        var more = review.Findings.Length - Limit;
        var rest = more > 0 ? $"; and {more} more" : "";
        var advice =
            review.FewestEntries < values.Length ? $". {review.FewestEntries} of {values.Length} entries would do" : "";
        return $"{AppAclShape.Values.Name}: {string.Join("; ", texts)}{rest}{advice}.";
    }
}
