using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Addresses;

/// <summary>One entry of a list of addresses: the text as its author wrote it, and what it means.</summary>
public sealed record AddressEntry
{
    private AddressEntry(string text, AddressRange range, bool hasHostBits) =>
        (Text, Range, HasHostBits) = (text, range, hasHostBits);

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The addresses that it means.</summary>
    public AddressRange Range { get; }

    /// <summary>
    /// Whether the text is a block whose address is not the block's first, such as <c>192.0.2.77/24</c>.
    /// The gateway accepts and keeps this spelling; its author may have meant something else.
    /// </summary>
    public bool HasHostBits { get; }

    /// <summary>Reads what <see cref="AddressRange.TryParse"/> reads.</summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out AddressEntry? entry,
        [NotNullWhen(false)] out string? reason
    )
    {
        bool parsed = EntryText.TryParse(text, out AddressRange range, out bool hasHostBits, out reason);
        entry = parsed ? new AddressEntry(text!, range, hasHostBits) : null;
        return parsed;
    }

    /// <summary>Reads what <see cref="AddressRange.TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is no address, block or range; the message says why.</exception>
    public static AddressEntry Parse(string? text) =>
        TryParse(text, out AddressEntry? entry, out string? reason) ? entry : throw new FormatException(reason);

    /// <summary>The text as written.</summary>
    public override string ToString() => Text;
}
