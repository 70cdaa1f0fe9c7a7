using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>What is odd about an entry of a list. Nothing here is an error: the list means what it means.</summary>
public enum AddressFindingKind
{
    /// <summary>The entry means exactly what an earlier one means.</summary>
    Duplicate,

    /// <summary>The entry lies within a larger one.</summary>
    Covered,

    /// <summary>The entry and others overlap or adjoin: one entry could stand for all of them.</summary>
    Mergeable,

    /// <summary>The entry is a block whose address is not the first of the block.</summary>
    HostBits,
}

/// <summary>One finding about a list of entries.</summary>
public sealed class AddressFinding
{
    internal AddressFinding(
        AddressFindingKind kind,
        int index,
        ImmutableArray<int> others,
        AddressRange instead,
        string text
    ) => (Kind, Index, Others, Instead, Text) = (kind, index, others, instead, text);

    /// <summary>What was found.</summary>
    public AddressFindingKind Kind { get; }

    /// <summary>The entry concerned. Of mergeable entries it is the one that comes first in the list.</summary>
    public int Index { get; }

    /// <summary>
    /// The first entry with the same meaning; the outermost entry around this one, of several the one that
    /// ends last; or the further mergeable entries in list order. Empty for host bits.
    /// </summary>
    public ImmutableArray<int> Others { get; }

    /// <summary>The one range that says all that the entries concerned say.</summary>
    public AddressRange Instead { get; }

    /// <summary>A sentence for the author of the list, without its full stop.</summary>
    public string Text { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
