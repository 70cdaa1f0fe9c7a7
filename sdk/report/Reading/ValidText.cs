using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PulumiApig.Report.Reading;

/// <summary>
/// Mends JSON whose strings are no Unicode: the parser takes them, and throws only when they are looked at. Damage in
/// one value must not hide the others.
/// </summary>
internal static partial class ValidText
{
    /// <summary>The same JSON with U+FFFD for every byte that is not UTF-8 and every half of a surrogate pair.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        bool isValid = Utf8.IsValid(json.Span);
        bool hasSurrogates = json.Span.IndexOf("\\ud"u8) >= 0 || json.Span.IndexOf("\\uD"u8) >= 0;
        if (isValid && !hasSurrogates)
            return json;
        string text = Encoding.UTF8.GetString(json.Span);
        return Encoding.UTF8.GetBytes(Escapes().Replace(text, e => e.Groups["half"].Success ? "\\ufffd" : e.Value));
    }

    // Pairs and other escapes are passed over, so that no half is found within them.
    [GeneratedRegex(
        @"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\."
    )]
    private static partial Regex Escapes();
}
