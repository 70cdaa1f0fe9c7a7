using System.Globalization;
using System.Text;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Markdown;

/// <summary>
/// Text in GitHub's and GitLab's Markdown. Foreign text stands in a code element, where neither looks for mentions or
/// references, and every character that could mean something is an entity, so that it cannot get out of there.
/// </summary>
internal static class MarkdownText
{
    private const string Harmless = " ,;/%?'()=+^";

    /// <summary>Foreign text inside a line or a cell of a table.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Escape(VisibleText.Of(text))}</code>";

    /// <summary>Foreign text, cut where it is longer than <paramref name="limit"/>.</summary>
    public static string Code(string text, int limit) =>
        text.Length <= limit ? Code(text) : Code(Cut(text, limit)) + More(text);

    /// <summary>The same for text of several lines.</summary>
    public static string Lines(string text, int limit)
    {
        var lines = Cut(text, limit).Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0);
        return string.Join("<br>", lines.Select(l => Code(l))) + (text.Length <= limit ? "" : More(text));
    }

    /// <summary>A sentence of ours with foreign parts in it.</summary>
    public static string Of(Phrase phrase, int limit) =>
        string.Concat(phrase.Parts.Select(p => p.IsForeign ? Code(p.Text, limit) : Escape(p.Text)));

    /// <summary>Text with every character that means something to Markdown or HTML as an entity.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPlain = char.IsLetterOrDigit(c) || c > 127 || Harmless.Contains(c) || !MayMeanSomething(text, i);
            if (isPlain)
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        }
        return escaped.ToString();
    }

    /// <summary>A block of code that holds these lines and does not end before the last.</summary>
    public static string Fence(string language, IEnumerable<string> lines)
    {
        List<string> visible = [.. lines.Select(VisibleText.Of)];
        // A fence ends at a run of backticks as long as its own.
        string fence = new('`', Math.Max(3, visible.Max(LongestRun) + 1));
        return $"{fence}{language}\n{string.Join('\n', visible)}\n{fence}\n";
    }

    /// <summary>The start of a text, without half of a character at its end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    private static string More(string text) => $" … ({Plural.Digits(text.Length)} characters)";

    /// <summary>Characters that mean something only beside certain others: "--" ends a comment, the rest makes links.</summary>
    private static bool MayMeanSomething(string text, int at) =>
        text[at] switch
        {
            '-' => (at > 0 && text[at - 1] == '-') || (at + 1 < text.Length && text[at + 1] == '-'),
            ':' => text.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
            '.' => at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };

    private static int LongestRun(string text)
    {
        int longest = 0,
            run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
