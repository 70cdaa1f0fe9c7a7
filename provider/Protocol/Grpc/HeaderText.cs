using System.Globalization;
using System.Text;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Text as it may stand in a header: UTF-8, percent-encoded but for printable ASCII.</summary>
internal static class HeaderText
{
    private const string Mark = " [cut]";

    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length);
        Span<byte> octets = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPlain(rune))
            {
                result.Append((char)rune.Value);
                continue;
            }
            foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
                result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        return result.ToString();
    }

    /// <summary>Text that is not encoded is taken as it is.</summary>
    public static string Decode(string encoded) => Uri.UnescapeDataString(encoded);

    /// <summary>The text, or its beginning and a mark, so that it takes at most this many characters when encoded.</summary>
    public static string Cut(string text, int maxEncodedLength)
    {
        var (encodedLength, position, lastThatFits) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            encodedLength += IsPlain(rune) ? 1 : 3 * rune.Utf8SequenceLength;
            if (encodedLength > maxEncodedLength)
                return text[..lastThatFits] + Mark;
            position += rune.Utf16SequenceLength;
            if (encodedLength + Mark.Length <= maxEncodedLength)
                lastThatFits = position;
        }
        return text;
    }

    private static bool IsPlain(Rune rune) => rune.Value is >= 0x20 and <= 0x7E and not '%';
}
