using System.Text.Json;
using System.Text.RegularExpressions;

namespace PulumiApig.Framework.Types;

/// <summary>Writes the texts of the schema.</summary>
internal static partial class Descriptions
{
    /// <summary>
    /// Each paragraph is one line: Pulumi shows the texts in windows and terminals of any width, and keeps the line
    /// breaks that it finds.
    /// </summary>
    public static void WriteDescription(this Utf8JsonWriter json, string markdown) =>
        json.WriteString("description", OneLineAParagraph(markdown));

    internal static string OneLineAParagraph(string markdown)
    {
        // Every second part is code in fences.
        var parts = Fence().Split(markdown);
        for (var i = 0; i < parts.Length; i += 2)
            parts[i] = WrappedLine().Replace(parts[i], " ");
        return string.Concat(parts);
    }

    [GeneratedRegex("(^```.*?^```$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    // A line break inside a paragraph or an item: not beside an empty line, and not before an item, a row of a table, a
    // heading or a mark of Pulumi's.
    [GeneratedRegex(@"(?<=[^\n])\n *(?!\z|[\n|#]|[-*] |\d+\. |\{\{)")]
    private static partial Regex WrappedLine();
}
