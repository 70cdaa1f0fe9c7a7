using System.Globalization;

namespace PulumiApig.Addresses;

/// <summary>
/// Recognises what people write where an address is wanted. It only finds better words for a text that has
/// been refused already: what is accepted is decided elsewhere.
/// </summary>
internal static class Misspelling
{
    /// <summary>A sentence without its subject, or null when nothing about the text is familiar.</summary>
    public static string? In(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "is empty; write an address, a block (address/prefix) or a range (address-address)";
        return AsBlank(text) ?? AsForeign(text) ?? AsNotation(text);
    }

    /// <summary>The same for one address of the text, which has no colon.</summary>
    public static string? AsHostName(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return "is hexadecimal; write four decimal octets, as in 192.0.2.1";
        foreach (char character in text)
            if (char.IsAsciiLetter(character))
                return "reads as a host name; host names are not supported, write the addresses that it stands for";
        return null;
    }

    private static string? AsBlank(ReadOnlySpan<char> text)
    {
        if (char.IsWhiteSpace(text[0]))
            return "begins with a blank; remove it";
        if (char.IsWhiteSpace(text[^1]))
            return "ends with a blank; remove it";
        foreach (char character in text)
            if (char.IsWhiteSpace(character))
                return "contains a blank; an entry is one address, block or range without blanks";
        return null;
    }

    private static string? AsForeign(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (character is >= ' ' and <= '~')
                continue;
            string advice = char.GetUnicodeCategory(character) switch
            {
                UnicodeCategory.DashPunctuation => "; write '-'",
                UnicodeCategory.DecimalDigitNumber => "; write the digits 0 to 9",
                UnicodeCategory.Control or UnicodeCategory.Format => ", which is invisible; remove it",
                _ => ", which no address has",
            };
            return string.Create(CultureInfo.InvariantCulture, $"contains the character U+{(int)character:X4}{advice}");
        }

        return null;
    }

    private static string? AsNotation(ReadOnlySpan<char> text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return "is a URL; write the address alone";
        if (text.ContainsAny('[', ']'))
            return "has brackets; write the address without them";
        if (text.Contains('%'))
            return "has a zone after '%'; write the address without it";
        if (text.Contains('*'))
            return "has a wildcard; write a block instead, such as 192.0.2.0/24";
        if (text.ContainsAny(',', ';'))
            return "is a list; write each address as an entry of its own";
        if (text.Count(':') == 1 && text.IndexOf('.') is var dot && dot >= 0 && dot < text.IndexOf(':'))
            return "has a port; write the address alone";
        return null;
    }
}
