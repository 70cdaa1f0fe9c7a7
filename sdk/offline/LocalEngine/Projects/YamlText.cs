namespace PulumiApig.LocalEngine.Projects;

/// <summary>Ways to write a change into a YAML text; reading back tells which of them does what is meant.</summary>
internal static class YamlText
{
    /// <summary>The blanks in front of a mapping's entries.</summary>
    public static string Indent(string yaml, YamlMap map)
    {
        if (map.IsFlow || map.Entries.IsEmpty)
            return "";
        var line = yaml.AsSpan(LineStart(yaml, map.Entries[0].Start));
        return new(' ', line.Length - line.TrimStart(' ').Length);
    }

    /// <summary>Puts a first entry into a text that says nothing.</summary>
    public static IEnumerable<string> InsteadOfNothing(string yaml, YamlNode? nothing, string block)
    {
        yield return InsertLine(yaml, yaml.TrimEnd('\n').Length, block);
        if (nothing is not null)
        {
            var isLineStart = LineStart(yaml, nothing.Start) == nothing.Start;
            yield return Splice(yaml, nothing.Start, nothing.End, $"{(isLineStart ? "" : "\n")}{block}\n");
        }
    }

    /// <summary>Puts another entry into a mapping.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="map">The mapping.</param>
    /// <param name="block">The entry as lines with this indentation.</param>
    /// <param name="flow">The entry in braces.</param>
    /// <param name="below">Put it below the line of this place, when it can stand there.</param>
    public static IEnumerable<string> Into(
        string yaml,
        YamlMap map,
        Func<string, string> block,
        string flow,
        int? below = null
    )
    {
        if (map.Entries.IsEmpty)
        {
            yield return Splice(yaml, map.Start, map.End, block(""));
            yield return Splice(yaml, map.Start, map.End, $"\n{block("")}");
        }
        if (map.IsFlow)
        {
            var inside = yaml.IndexOf('{', map.Start) + 1;
            yield return Splice(yaml, inside, inside, map.Entries.IsEmpty ? flow : $"{flow}, ");
            yield break;
        }
        var indent = Indent(yaml, map);
        if (below is { } place)
            yield return InsertLine(yaml, place, block(indent));
        yield return InsertLine(yaml, map.End, block(indent));
        yield return Splice(yaml, map.Start, map.Start, $"{block(indent).TrimStart()}\n{indent}");
    }

    /// <summary>Puts another entry in the place of one.</summary>
    public static IEnumerable<string> Replace(
        string yaml,
        YamlMap map,
        string name,
        Func<string, string> block,
        string flow
    )
    {
        var entry = map.Entries.First(e => e.Name == name);
        if (map.IsFlow)
        {
            yield return Splice(yaml, Start(yaml, entry), entry.End, flow);
            yield break;
        }
        var text = block(Indent(yaml, map)).TrimStart();
        yield return Splice(
            yaml,
            Start(yaml, entry),
            entry.End,
            text.Insert(LineEnd(text, 0), KeyComment(yaml, entry))
        );
    }

    /// <summary>Puts something in the place of a value.</summary>
    public static IEnumerable<string> Replace(string yaml, YamlNode value, string block, string flow)
    {
        yield return Splice(yaml, yaml.AsSpan(0, value.Start).TrimEnd(' ').Length, value.End, block);
        yield return Splice(yaml, value.Start, value.End, yaml[value.Start - 1] == ' ' ? flow : $" {flow}");
    }

    /// <summary>Takes an entry out of a mapping.</summary>
    public static IEnumerable<string> Without(string yaml, YamlMap map, string name)
    {
        var index = map.Entries.Select(e => e.Name).ToList().IndexOf(name);
        var entry = map.Entries[index];
        var start = Start(yaml, entry);
        if (!map.IsFlow)
            yield return Splice(yaml, LineStart(yaml, start), Math.Min(LineEnd(yaml, entry.End) + 1, yaml.Length), "");
        else if (index + 1 < map.Entries.Length && !HasComment(entry.End, map.Entries[index + 1].Start))
            yield return Splice(yaml, start, map.Entries[index + 1].Start, "");
        else if (index > 0 && index + 1 == map.Entries.Length && !HasComment(map.Entries[index - 1].End, start))
            yield return Splice(yaml, map.Entries[index - 1].End, entry.End, "");
        else if (yaml.IndexOf(',', entry.End) is >= 0 and var comma)
            yield return Splice(yaml, start, comma + 1, "");
        yield return Splice(yaml, start, entry.End, "");

        bool HasComment(int from, int to) => yaml.AsSpan(from, to - from).Contains('#');
    }

    // The first comment between a key and its value, or behind the mark of a block.
    private static string KeyComment(string yaml, YamlEntry entry)
    {
        var end = entry.Value.Start;
        if (end < yaml.Length && yaml[end] is '|' or '>')
            end = LineEnd(yaml, end);
        var between = yaml[entry.Key.End..Math.Max(end, entry.Key.End)];
        return between.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment
            ? between[comment..LineEnd(between, comment)]
            : "";
    }

    // With the mark of a key that is written out, '? key'.
    private static int Start(string yaml, YamlEntry entry)
    {
        var before = yaml.AsSpan(0, entry.Start).TrimEnd(' ');
        return before.EndsWith("?") ? before.Length - 1 : entry.Start;
    }

    private static string Splice(string yaml, int start, int end, string text) =>
        string.Concat(yaml.AsSpan(0, start), text, yaml.AsSpan(end));

    private static string InsertLine(string yaml, int below, string block)
    {
        var end = LineEnd(yaml, below);
        return string.Concat(
            yaml.AsSpan(0, end),
            end > 0 ? "\n" : "",
            block,
            end < yaml.Length ? yaml.AsSpan(end) : "\n"
        );
    }

    private static int LineStart(string yaml, int at) => at == 0 ? 0 : yaml.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string yaml, int at) => yaml.IndexOf('\n', at) is >= 0 and var end ? end : yaml.Length;
}
