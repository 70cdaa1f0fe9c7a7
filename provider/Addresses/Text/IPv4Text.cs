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
