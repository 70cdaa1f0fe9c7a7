using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.AppAcls;

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
        if (SameTexts(old, @new))
            return [];
        var (olds, news) = (Entries(old), Entries(@new));
        var (left, entered) = (Missing(olds, from: news), Missing(news, from: olds));
        return (left.IsEmpty && entered.IsEmpty) || SameAddresses(olds, news) ? [] : Rows(left, entered);
    }

    // As nearly all lists are in a preview; nothing need be parsed for it.
    private static bool SameTexts(PropertyValue old, PropertyValue @new)
    {
        var (olds, news) = (old.AsList, @new.AsList);
        if (olds.Length != news.Length)
            return false;
        for (var i = 0; i < olds.Length; i++)
        {
            if (!olds[i].TryGetText(out var before) || !news[i].TryGetText(out var after) || before != after)
                return false;
        }
        return true;
    }

    private static IEnumerable<DiffRow> Rows(ImmutableArray<int> left, ImmutableArray<int> entered)
    {
        var gone = left.ToHashSet();
        foreach (var index in entered)
            yield return gone.Remove(index) ? DiffRow.Changed($"[{index}]") : DiffRow.Added($"[{index}]");
        foreach (var index in left.Where(gone.Contains))
            yield return DiffRow.Removed($"[{index}]");
    }

    private static bool SameAddresses(Entry[] olds, Entry[] news) =>
        AllMeanSomething(olds)
        && AllMeanSomething(news)
        && AddressSet.FromRanges(olds.Select(e => e.Range)).Equals(AddressSet.FromRanges(news.Select(e => e.Range)));

    private static bool AllMeanSomething(Entry[] entries) => Array.TrueForAll(entries, e => e.IsAddress);

    /// <summary>The indexes of the entries whose meaning the other list lacks; of repeats only the first counts.</summary>
    private static ImmutableArray<int> Missing(Entry[] entries, Entry[] from)
    {
        var known = new HashSet<Entry>(from);
        var missing = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            // An unknown entry equals nothing, itself included: it may become anything.
            if (entries[i].IsUnknown || known.Add(entries[i]))
                missing.Add(i);
        }
        return missing.ToImmutable();
    }

    private static Entry[] Entries(PropertyValue list)
    {
        var values = list.AsList;
        var entries = new Entry[values.Length];
        for (var i = 0; i < values.Length; i++)
            entries[i] = Entry.Of(values[i]);
        return entries;
    }

    /// <summary>
    /// An entry by what it means, so that equal entries mean the same; one that means nothing (from an older state, say)
    /// goes by its text.
    /// </summary>
    private readonly record struct Entry(AddressRange Range, string? Text)
    {
        private static readonly string Unknown = new("unknown");

        public bool IsAddress => Text is null;

        public bool IsUnknown => ReferenceEquals(Text, Unknown);

        public static Entry Of(PropertyValue value) =>
            !value.TryGetText(out var text) ? new(default, Unknown)
            : AddressRange.TryParse(text, out var range, out _) ? new(range, null)
            : new(default, text);
    }
}
