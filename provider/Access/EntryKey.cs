using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>
/// An entry by what it means, so that equal entries mean the same; one that is no address (from an older state, say) goes
/// by its text.
/// </summary>
internal readonly record struct EntryKey(AddressRange Range, string? Text, bool IsUnknown)
{
    public static EntryKey Of(string? text) =>
        text is null ? new(default, null, true)
        : AddressRange.TryParse(text, out AddressRange range, out _) ? new(range, null, false)
        : new(default, text, false);
}
