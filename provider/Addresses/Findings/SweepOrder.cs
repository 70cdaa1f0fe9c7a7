namespace PulumiApig.Addresses;

/// <summary>The order of a sweep over entries: by first address, larger ranges first, equal ones as in the list.</summary>
internal static class SweepOrder
{
    /// <summary>The indexes of the entries in that order.</summary>
    public static int[] Of(IReadOnlyList<AddressEntry> entries)
    {
        int[] order = new int[entries.Count];
        ulong[] keys = new ulong[entries.Count];
        int v4 = 0,
            v6 = entries.Count;
        for (int i = 0; i < entries.Count; i++)
        {
            AddressRange range = entries[i].Range;
            if (range.Version == IPVersion.IPv4)
                (keys[v4], order[v4++]) = (PackedRange.Of((ulong)range.First, uint.MaxValue - (ulong)range.Last), i);
            else
                order[--v6] = i;
        }

        Array.Sort(keys, order, 0, v4);
        SortTies(keys.AsSpan(0, v4), order);
        order.AsSpan(v6).Sort((left, right) => Compare(entries, left, right));
        return order;
    }

    private static void SortTies(ReadOnlySpan<ulong> keys, int[] order)
    {
        int start = 0;
        for (int i = 1; i <= keys.Length; i++)
        {
            if (i < keys.Length && keys[i] == keys[start])
                continue;
            order.AsSpan(start, i - start).Sort();
            start = i;
        }
    }

    private static int Compare(IReadOnlyList<AddressEntry> entries, int left, int right)
    {
        AddressRange a = entries[left].Range,
            b = entries[right].Range;
        int byStart = a.First.CompareTo(b.First);
        if (byStart != 0)
            return byStart;
        int byEnd = b.Last.CompareTo(a.Last);
        return byEnd != 0 ? byEnd : left.CompareTo(right);
    }
}
