using System.Globalization;

namespace PulumiApig.Addresses;

/// <summary>Small decimal numbers of ASCII digits: octets and prefixes.</summary>
internal static class Number
{
    public static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
            if (!char.IsAsciiDigit(character))
                return false;
        return true;
    }

    /// <summary>The digits without leading zeros when there are any, otherwise null.</summary>
    public static string? WithoutLeadingZeros(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
            return null;
        ReadOnlySpan<char> rest = digits.TrimStart('0');
        return rest.IsEmpty ? "0" : Quoted.Cut(rest);
    }

    /// <summary>Reads digits that are a number of at most <paramref name="max"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> digits, byte max, out byte number) =>
        byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
