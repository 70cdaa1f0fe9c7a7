using System.Collections;
using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>
/// The entries of a list by meaning, and which of them another list has too. A hash set of such entries would take six
/// times the memory, and lists have ten thousand of them.
/// </summary>
internal sealed class EntryTable
{
    private readonly EntryKey[] _entries;

    /// <summary>Buckets of entries: the index of the first in the list, plus one.</summary>
    private readonly int[] _buckets;
    private readonly BitArray _isMarked;
    private readonly int _mask;

    public EntryTable(ReadOnlySpan<string?> texts)
    {
        _entries = new EntryKey[texts.Length];
        _isMarked = new BitArray(texts.Length);
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * texts.Length + 1)) - 1;
        _buckets = new int[_mask + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            _entries[i] = EntryKey.Of(texts[i]);
            // An unknown entry equals no other: it may become anything.
            if (_entries[i].IsUnknown)
                continue;
            int bucket = BucketOf(_entries[i]);
            // Of repeats only the first counts.
            if (_buckets[bucket] == 0)
                _buckets[bucket] = i + 1;
            else
                _isMarked[i] = true;
        }
    }

    /// <summary>Marks the entry with this meaning; false when there is none.</summary>
    public bool Mark(in EntryKey entry)
    {
        int index = _buckets[BucketOf(entry)] - 1;
        if (index < 0)
            return false;
        _isMarked[index] = true;
        return true;
    }

    /// <summary>Whether an entry has an address of a range.</summary>
    public bool Overlaps(AddressRange range)
    {
        foreach (EntryKey entry in _entries)
        {
            if (entry.Range.Overlaps(range))
                return true;
        }
        return false;
    }

    /// <summary>The indexes of the entries that the other list lacks, without repeats.</summary>
    public List<int> Unmarked()
    {
        List<int> indexes = [];
        for (int i = 0; i < _entries.Length; i++)
        {
            if (!_isMarked[i])
                indexes.Add(i);
        }
        return indexes;
    }

    /// <summary>The bucket that holds the entry, or the empty one where it belongs.</summary>
    private int BucketOf(in EntryKey entry)
    {
        int bucket = entry.GetHashCode() & _mask;
        while (_buckets[bucket] is var index and > 0 && _entries[index - 1] != entry)
            bucket = (bucket + 1) & _mask;
        return bucket;
    }
}
