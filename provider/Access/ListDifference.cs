using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>What became of an entry.</summary>
public enum EntryChange
{
    /// <summary>It is new, at its index in the new list.</summary>
    Added,

    /// <summary>It is gone, from its index in the old list.</summary>
    Removed,

    /// <summary>It is new in place of another that is gone.</summary>
    Replaced,
}

/// <summary>Which entries of a list of addresses really left or entered, by meaning and not by place.</summary>
public static class ListDifference
{
    /// <summary>
    /// No rows when both lists hold the same addresses. Otherwise one row for each entry that is in one list only: an
    /// entry that makes way for another at its own index is replaced, any other is removed at its old index or added at
    /// its new one. Entries that only moved, or are spelled another way, have none.
    /// </summary>
    /// <param name="olds">The texts of the old list; null for an entry that is not known.</param>
    /// <param name="news">The texts of the new list; null for an entry that is not known.</param>
    public static IReadOnlyList<(int Index, EntryChange Change)> Between(
        ReadOnlySpan<string?> olds,
        ReadOnlySpan<string?> news
    )
    {
        // As nearly all lists are in a preview; nothing need be parsed for it.
        if (!olds.Contains(null) && olds.SequenceEqual(news))
            return [];
        EntryTable table = new(news);
        List<int> left = [];
        HashSet<EntryKey> gone = [];
        for (int i = 0; i < olds.Length; i++)
        {
            EntryKey entry = EntryKey.Of(olds[i]);
            if (entry.IsUnknown || (!table.Mark(entry) && gone.Add(entry)))
                left.Add(i);
        }
        List<int> entered = table.Unmarked();
        if (left.Count == 0 && entered.Count == 0)
            return [];
        // An address that is gone for certain is enough, and spares making sets of both lists.
        bool isGone = left.Count > 0 && !table.Overlaps(EntryKey.Of(olds[left[0]]).Range);
        return !isGone && SameAddresses(olds, news, left, entered) ? [] : Rows(left, entered);
    }

    private static List<(int, EntryChange)> Rows(List<int> left, List<int> entered)
    {
        HashSet<int> gone = [.. left];
        List<(int, EntryChange)> rows = new(left.Count + entered.Count);
        foreach (int index in entered)
            rows.Add((index, gone.Remove(index) ? EntryChange.Replaced : EntryChange.Added));
        foreach (int index in left)
        {
            if (gone.Contains(index))
                rows.Add((index, EntryChange.Removed));
        }
        return rows;
    }

    /// <summary>Whether what left is still covered by the new list, and what entered was by the old one.</summary>
    private static bool SameAddresses(
        ReadOnlySpan<string?> olds,
        ReadOnlySpan<string?> news,
        List<int> left,
        List<int> entered
    ) =>
        SetOf(news) is { } after
        && AreIn(after, olds, left)
        && SetOf(olds) is { } before
        && AreIn(before, news, entered);

    private static bool AreIn(AddressSet set, ReadOnlySpan<string?> texts, List<int> indexes)
    {
        foreach (int index in indexes)
        {
            if (!AddressRange.TryParse(texts[index], out AddressRange range, out _) || !set.Contains(range))
                return false;
        }
        return true;
    }

    /// <summary>The addresses of a list; null when not all of its entries mean something.</summary>
    private static AddressSet? SetOf(ReadOnlySpan<string?> texts)
    {
        AddressSetBuilder builder = new(texts.Length);
        foreach (string? text in texts)
        {
            if (!AddressRange.TryParse(text, out AddressRange range, out _))
                return null;
            builder.Add(range);
        }
        return builder.Build();
    }
}
