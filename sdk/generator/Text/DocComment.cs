using System.Text;

namespace PulumiApig.Generator.Text;

/// <summary>
/// Documentation of the schema as C# has it: the first paragraph is the summary, C# examples are the example, and the
/// rest are the remarks.
/// </summary>
internal static class DocComment
{
    private const int Width = 120;

    /// <summary>Writes what the schema says, or where it says nothing, what is said of all such things.</summary>
    public static void Doc(this CodeWriter code, string markdown, string otherwise = "")
    {
        var doc = MarkdownDoc.Of(markdown.Length > 0 ? markdown : otherwise);
        if (doc.Text[0] is not MarkdownBlock { Kind: BlockKind.Paragraph } summary)
            throw new NotSupportedException($"A description begins with a paragraph: {markdown}");
        Wrap(code, "<summary>", MarkdownInline.ToXml(summary.Text), "</summary>");
        Element(code, "remarks", [.. doc.Text.Skip(1)]);
        Element(code, "example", doc.Examples);
    }

    public static void Param(this CodeWriter code, string name, string text) =>
        Wrap(code, $"<param name=\"{name}\">", text, "</param>");

    private static void Element(CodeWriter code, string name, IReadOnlyList<MarkdownBlock> blocks)
    {
        if (blocks.Count == 0)
            return;
        code.Line($"/// <{name}>");
        foreach (var block in blocks)
            Write(code, block);
        code.Line($"/// </{name}>");
    }

    private static void Write(CodeWriter code, MarkdownBlock block)
    {
        switch (block.Kind)
        {
            case BlockKind.Code:
                code.Line("/// <code>");
                foreach (var line in block.Text.Split('\n'))
                    code.Line($"/// {MarkdownInline.Escape(line)}".TrimEnd());
                code.Line("/// </code>");
                break;
            case BlockKind.List:
                code.Line("/// <list type=\"bullet\">");
                foreach (var item in block.Text.Split('\n'))
                    Wrap(code, "<item><description>", MarkdownInline.ToXml(item), "</description></item>");
                code.Line("/// </list>");
                break;
            case BlockKind.Heading:
                Wrap(code, "<para><b>", MarkdownInline.ToXml(block.Text), "</b></para>");
                break;
            default:
                Wrap(code, "<para>", MarkdownInline.ToXml(block.Text), "</para>");
                break;
        }
    }

    private static void Wrap(CodeWriter code, string start, string text, string end)
    {
        var room = Width - code.Indentation - "/// ".Length;
        if (start.Length + text.Length + end.Length <= room)
        {
            code.Line($"/// {start}{text}{end}");
            return;
        }
        code.Line($"/// {start}");
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                code.Line($"/// {line}");
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        code.Line($"/// {line}");
        code.Line($"/// {end}");
    }
}
