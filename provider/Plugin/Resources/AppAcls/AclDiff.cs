using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Plugin.Schema;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>Which entries of a list of addresses really left or entered, by meaning and not by place.</summary>
internal static class AclDiff
{
    /// <summary>
    /// No rows when both lists hold the same addresses. Otherwise one row for each entry that is in one list only: an
    /// entry that makes way for another at its own index is changed, any other is removed at its old index or added at
    /// its new one. Entries that only moved, or are spelled another way, have none.
    /// </summary>
    public static IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new)
    {
        var (olds, news) = (Entries(old), Entries(@new));
        if (SameAddresses(olds, news))
            return [];
        var (left, entered) = (Missing(olds, from: news), Missing(news, from: olds));
        return Rows(left, entered);
    }

    private static IEnumerable<DiffRow> Rows(ImmutableArray<int> left, ImmutableArray<int> entered)
    {
        var gone = left.ToHashSet();
        foreach (var index in entered)
            yield return gone.Remove(index) ? DiffRow.Changed($"[{index}]") : DiffRow.Added($"[{index}]");
        foreach (var index in left.Where(gone.Contains))
            yield return DiffRow.Removed($"[{index}]");
    }

    private static bool SameAddresses(ImmutableArray<Entry> olds, ImmutableArray<Entry> news) =>
        olds.Concat(news).All(e => e.Range is not null)
        && AddressSet.FromRanges(Ranges(olds)).Equals(AddressSet.FromRanges(Ranges(news)));

    /// <summary>The indexes of the entries whose meaning the other list lacks; of repeats only the first counts.</summary>
    private static ImmutableArray<int> Missing(ImmutableArray<Entry> entries, ImmutableArray<Entry> from)
    {
        var known = new HashSet<object>(from.Select(e => e.Key));
        var missing = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            // An unknown entry equals nothing, itself included: it may become anything.
            if (entries[i].IsUnknown || known.Add(entries[i].Key))
                missing.Add(i);
        }
        return missing.ToImmutable();
    }

    private static IEnumerable<AddressRange> Ranges(IEnumerable<Entry> entries) => entries.Select(e => e.Range!.Value);

    private static ImmutableArray<Entry> Entries(PropertyValue list) => list.AsList.Select(Entry.Of).ToImmutableArray();

    /// <summary>An entry by what it means; one that means nothing (from an older state, say) by its text.</summary>
    private readonly record struct Entry(AddressRange? Range, string Text, bool IsUnknown)
    {
        public object Key => Range is { } range ? range : Text;

        public static Entry Of(PropertyValue value) =>
            value.TryGetText(out var text)
                ? new(AddressRange.TryParse(text, out var range, out _) ? range : null, text, false)
                : new(null, "", true);
    }
}
