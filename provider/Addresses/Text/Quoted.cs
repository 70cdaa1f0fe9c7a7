using System.Globalization;
using System.Text;

namespace PulumiApig.Addresses;

/// <summary>A user's text inside a message: one short line of printable ASCII, whatever the text was.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Text(ReadOnlySpan<char> text) => $"'{Cut(text)}'";

    /// <summary>The same without quotation marks.</summary>
    public static string Cut(ReadOnlySpan<char> text)
    {
        StringBuilder line = new();
        foreach (char character in text[..Math.Min(text.Length, Longest)])
        {
            if (character is >= ' ' and <= '~')
                line.Append(character);
            else
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return text.Length > Longest ? line.Append("...").ToString() : line.ToString();
    }
}
