namespace PulumiApig.Generator.Text;

internal enum BlockKind
{
    Paragraph,
    Heading,
    List,
    Code,
}

/// <summary>A paragraph, a heading, a list with one item a line, or code in its lines.</summary>
internal sealed record MarkdownBlock(BlockKind Kind, string Text, string Language = "");

/// <summary>A description: its text, and its examples in C#.</summary>
internal sealed record MarkdownDoc(IReadOnlyList<MarkdownBlock> Text, IReadOnlyList<MarkdownBlock> Examples)
{
    // Pulumi's marks of examples, which each language filters for its own.
    private const string Shortcode = "{{%";

    public static MarkdownDoc Of(string markdown)
    {
        var text = new List<MarkdownBlock>();
        var examples = new List<MarkdownBlock>();
        var (inExamples, inExample) = (false, false);
        foreach (var block in Blocks(markdown.Split('\n')))
        {
            if (block.Text.StartsWith(Shortcode, StringComparison.Ordinal))
            {
                var ends = block.Text.StartsWith(Shortcode + " /", StringComparison.Ordinal);
                if (block.Text.Contains("examples", StringComparison.Ordinal))
                    inExamples = !ends;
                else
                    inExample = !ends;
            }
            else if (!inExamples)
                text.Add(block);
            // The heading over all of them says no more than the element that they stand in.
            else if (inExample && (block.Kind != BlockKind.Code || block.Language == "csharp"))
                examples.Add(block);
        }
        return new(text, examples);
    }

    private static IEnumerable<MarkdownBlock> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; )
        {
            var line = lines[i];
            if (line.Length == 0)
                i++;
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                yield return new(BlockKind.Code, string.Join('\n', lines[(i + 1)..end]), line[3..]);
                i = end + 1;
            }
            else if (line[0] == '#')
            {
                yield return new(BlockKind.Heading, line.TrimStart('#').Trim());
                i++;
            }
            else
            {
                var end = i;
                while (
                    end < lines.Length
                    && lines[end].Length > 0
                    && !lines[end].StartsWith("```", StringComparison.Ordinal)
                )
                    end++;
                yield return IsItem(line)
                    ? List(lines[i..end])
                    : new(BlockKind.Paragraph, string.Join(' ', lines[i..end]));
                i = end;
            }
        }
    }

    private static MarkdownBlock List(string[] lines)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (IsItem(line))
                items.Add(line[2..].Trim());
            else
                items[^1] += " " + line.Trim();
        }
        return new(BlockKind.List, string.Join('\n', items));
    }

    private static bool IsItem(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);
}
