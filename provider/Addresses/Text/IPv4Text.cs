using System.Globalization;

namespace PulumiApig.Addresses;

/// <summary>Dotted decimal: four octets, each 0 to 255 without leading zeros.</summary>
internal static class IPv4Text
{
    /// <summary>Reads an address, or returns what is wrong with it as the rest of a sentence.</summary>
    public static string? Read(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        int octets = 0;
        foreach (Range part in text.Split('.'))
        {
            if (ReadOctet(text[part], out byte octet) is { } problem)
                return problem;
            address = (address << 8) | octet;
            octets++;
        }

        return octets == 4
            ? null
            : $"has {octets} octet{(octets == 1 ? "" : "s")}; an IPv4 address has four, as in 192.0.2.1";
    }

    /// <summary>
    /// Reads an address or block in one go, as nearly all entries are. What it does not take may still be right, or is
    /// told what is wrong by the others.
    /// </summary>
    public static bool TryReadPlain(ReadOnlySpan<char> text, out uint address, out int prefix)
    {
        address = 0;
        prefix = 32;
        int at = 0;
        for (int octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (at >= text.Length || text[at++] != '.'))
                return false;
            if (!TryReadNumber(text, ref at, out uint number) || number > byte.MaxValue)
                return false;
            address = (address << 8) | number;
        }

        if (at == text.Length)
            return true;
        if (text[at++] != '/' || !TryReadNumber(text, ref at, out uint length) || length > 32 || at != text.Length)
            return false;
        prefix = (int)length;
        return true;
    }

    /// <summary>One to three digits without leading zeros.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out uint number)
    {
        number = 0;
        int start = at;
        while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at]))
            number = (number * 10) + (uint)(text[at++] - '0');
        return at > start && (at - start == 1 || text[start] != '0');
    }

    public static int Write(uint address, Span<char> destination)
    {
        int length = 0;
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            ((byte)(address >> shift)).TryFormat(
                destination[length..],
                out int written,
                default,
                CultureInfo.InvariantCulture
            );
            length += written;
            if (shift > 0)
                destination[length++] = '.';
        }

        return length;
    }

    private static string? ReadOctet(ReadOnlySpan<char> text, out byte octet)
    {
        octet = 0;
        if (text.IsEmpty)
            return "has an empty octet; an IPv4 address has four, as in 192.0.2.1";
        if (!Number.IsDigits(text))
            return $"has octet {Quoted.Text(text)}; an octet is a number from 0 to 255";
        if (Number.WithoutLeadingZeros(text) is { } plain)
            return $"has octet {Quoted.Cut(text)}, which some programs read as octal; write {plain}";
        return Number.TryRead(text, byte.MaxValue, out octet)
            ? null
            : $"has octet {Quoted.Cut(text)}; an octet is 0 to 255";
    }
}
