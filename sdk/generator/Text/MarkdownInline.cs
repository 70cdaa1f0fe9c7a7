using System.Text.RegularExpressions;

namespace PulumiApig.Generator.Text;

/// <summary>Text with code, stress and links as XML.</summary>
internal static partial class MarkdownInline
{
    public static string ToXml(string markdown)
    {
        // Code first: nothing in it is Markdown.
        var parts = Code().Split(markdown);
        return string.Concat(parts.Select((part, i) => i % 2 == 1 ? $"<c>{Escape(part)}</c>" : Marks(Escape(part))));
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Marks(string text) =>
        Link().Replace(Bold().Replace(text, "<b>$1</b>"), "<see href=\"$2\">$1</see>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();
}
