using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>One sweep over the entries in order of their first address, larger ranges first.</summary>
internal sealed class FindingSearch(IReadOnlyList<AddressEntry> entries)
{
    private readonly List<AddressFinding> _findings = [];

    /// <summary>Entries not within another that overlap or adjoin each other so far.</summary>
    private readonly List<int> _run = [];

    public List<AddressFinding> Run()
    {
        int? first = null,
            furthest = null;
        foreach (int index in SweepOrder.Of(entries))
        {
            AddressEntry entry = entries[index];
            if (entry.HasHostBits)
                Add(AddressFindingKind.HostBits, index, [], entry.Range);

            if (first is { } same && entries[same].Range == entry.Range)
            {
                Add(AddressFindingKind.Duplicate, index, [same], entry.Range);
                continue;
            }

            first = index;

            // Only the entry that ends last so far need be asked, and no entry is around that one:
            //   furthest  |-----------------|
            //   entry         |---|                    is covered
            //   entry                   |--------|     reaches furthest from here on
            if (furthest is { } around && entries[around].Range.Contains(entry.Range))
            {
                Add(AddressFindingKind.Covered, index, [around], entries[around].Range);
                continue;
            }

            if (furthest is { } previous && !entries[previous].Range.Reaches(entry.Range))
                CloseRun();
            _run.Add(index);
            furthest = index;
        }

        CloseRun();
        return _findings;
    }

    private void CloseRun()
    {
        if (_run.Count > 1)
        {
            AddressRange start = entries[_run[0]].Range,
                end = entries[_run[^1]].Range;
            AddressRange merged = AddressRange.Between(start.Version, start.First, end.Last);
            _run.Sort();
            Add(AddressFindingKind.Mergeable, _run[0], [.. _run.Skip(1)], merged);
        }

        _run.Clear();
    }

    private void Add(AddressFindingKind kind, int index, ImmutableArray<int> others, AddressRange instead) =>
        _findings.Add(new AddressFinding(kind, index, others, instead, Describe(kind, index, others, instead)));

    private string Describe(AddressFindingKind kind, int index, ImmutableArray<int> others, AddressRange instead) =>
        kind switch
        {
            AddressFindingKind.Duplicate => $"{Name(index)} means the same as {Name(others[0])}",
            AddressFindingKind.Covered => $"{Name(index)} lies within {Name(others[0])}",
            AddressFindingKind.Mergeable when others.Length == 1 =>
                $"{Name(index)} and {Name(others[0])} can be written as one entry, '{instead}'",
            AddressFindingKind.Mergeable =>
                $"{Name(index)} and {others.Length} others can be written as one entry, '{instead}'",
            _ => $"{Name(index)} has bits set beyond its prefix; it means '{instead}'",
        };

    private string Name(int index) => $"[{index}] '{entries[index].Text}'";
}
