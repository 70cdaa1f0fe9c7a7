using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PulumiApig.Report.Reading;

/// <summary>
/// Mends JSON whose strings are no Unicode: the parser takes them, and throws only when they are looked at. Damage in
/// one value must not hide the others.
/// </summary>
internal static class ValidText
{
    private const string Replacement = "\\ufffd";

    /// <summary>The same JSON with U+FFFD for every byte that is not UTF-8 and every half of a surrogate pair.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        bool isValid = Utf8.IsValid(json.Span);
        bool hasSurrogates = json.Span.IndexOf("\\ud"u8) >= 0 || json.Span.IndexOf("\\uD"u8) >= 0;
        if (isValid && !hasSurrogates)
            return json;
        string text = Encoding.UTF8.GetString(json.Span);
        return Encoding.UTF8.GetBytes(hasSurrogates ? WithoutHalves(text) : text);
    }

    private static string WithoutHalves(string text)
    {
        StringBuilder mended = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int length =
                text[at] != '\\' ? 1
                : IsHigh(text, at) && IsLow(text, at + 6) ? 12
                : IsHigh(text, at) || IsLow(text, at) ? -6
                : Math.Min(2, text.Length - at);
            if (length < 0)
                mended.Append(Replacement);
            else
                mended.Append(text, at, length);
            at += Math.Abs(length);
        }
        return mended.ToString();
    }

    private static bool IsHigh(string text, int at) => Escaped(text, at) is { } unit && char.IsHighSurrogate(unit);

    private static bool IsLow(string text, int at) => Escaped(text, at) is { } unit && char.IsLowSurrogate(unit);

    /// <summary>What <c>\uXXXX</c> at this place means; null when there is none.</summary>
    private static char? Escaped(string text, int at) =>
        at + 6 <= text.Length
        && text[at] == '\\'
        && text[at + 1] == 'u'
        && ushort.TryParse(
            text.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out ushort unit
        )
            ? (char)unit
            : null;
}
