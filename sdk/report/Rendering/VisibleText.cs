using System.Globalization;
using System.Text;

namespace PulumiApig.Report.Rendering;

/// <summary>Makes characters visible that would break a line, hide or turn around the text near them.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
            return text;
        StringBuilder visible = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
                visible.Append('↵');
            else if (IsHidden(rune))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                visible.Append(rune);
        }
        return visible.ToString();
    }

    // Format characters turn text around (U+202E) or are not seen at all (U+200B).
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned;
}
