using PulumiApig.LocalEngine.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Reads YAML as nodes that know their places.</summary>
internal static class Yaml
{
    private const int MaxDepth = 100;
    private const long MaxSize = 1_000_000;

    /// <summary>Reads a file; what is wrong with it is said with its path.</summary>
    /// <exception cref="LocalEngineException">The file cannot be read, is not YAML, or its root is no mapping.</exception>
    public static T ReadFile<T>(string path, Func<YamlMap, T> read)
    {
        var text = TextFile.Read(path).Text;
        return About(path, () => read(Read(text)));
    }

    /// <summary>Does something with a file; what is wrong with it is said with its path.</summary>
    public static T About<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (LocalEngineException e)
        {
            throw new LocalEngineException($"{path}: {e.Message}", e);
        }
    }

    /// <exception cref="LocalEngineException">The text is not YAML, or its root is no mapping.</exception>
    public static YamlMap Read(string text) =>
        Document(text) switch
        {
            null or YamlScalar { IsNull: true } => YamlMap.Empty,
            YamlMap map => map,
            _ => throw new LocalEngineException("expected 'key: value' lines at the top."),
        };

    /// <summary>The only document of a text; null when there is none.</summary>
    public static YamlNode? Document(string text)
    {
        try
        {
            return new Builder(text).Document();
        }
        catch (YamlException e)
        {
            throw new LocalEngineException($"line {e.Start.Line}: {e.Message}", e);
        }
        // The scanner gives up on some texts in ways of its own.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new LocalEngineException($"it is not YAML: {e.Message}", e);
        }
    }

    private sealed class Builder(string text)
    {
        private readonly Parser _parser = new(new StringReader(text));
        private readonly Dictionary<string, YamlNode> _anchors = [];
        private int _depth;

        public YamlNode? Document()
        {
            _parser.Consume<StreamStart>();
            YamlNode? first = null;
            while (_parser.TryConsume<DocumentStart>(out var opening))
            {
                // As the CLI, which reads YAML 1.1 and says so.
                if (opening.Version is { Version.Minor: not 1 })
                    throw new YamlException(opening.Start, opening.End, "Found incompatible YAML document.");
                var start = _parser.Current!.Start;
                var root = Node();
                if (first is not null && root is not YamlScalar { IsNull: true })
                    throw new YamlException(start, start, "There is a second document; only one is read.");
                var end = At(_parser.Consume<DocumentEnd>().Start);
                // The mark of what is not there stands behind the end of the document.
                if (root is YamlScalar { Text: "" } && root.Start == root.End)
                    root = root with { Start = end, End = end };
                first ??= root;
            }
            return first;
        }

        private YamlNode Node()
        {
            var first = _parser.Current!;
            if (++_depth > MaxDepth)
                throw new YamlException(first.Start, first.End, $"Nested more than {MaxDepth} deep.");
            YamlNode node = _parser.Current switch
            {
                AnchorAlias _ => Alias(_parser.Consume<AnchorAlias>()),
                Scalar _ => ScalarNode(_parser.Consume<Scalar>()),
                SequenceStart _ => List(_parser.Consume<SequenceStart>()),
                _ => Map(_parser.Consume<MappingStart>()),
            };
            if (node.Size > MaxSize)
                throw new YamlException(first.Start, first.End, $"More than {MaxSize} values.");
            if (first is NodeEvent { Anchor: { IsEmpty: false } anchor })
                _anchors[anchor.Value] = node;
            _depth--;
            return node;
        }

        private YamlAlias Alias(AnchorAlias alias) =>
            _anchors.TryGetValue(alias.Value.Value, out var node)
                ? new(At(alias.Start), At(alias.End), node)
                : throw new YamlException(alias.Start, alias.End, $"No anchor '{alias.Value.Value}' ends before this.");

        private YamlScalar ScalarNode(Scalar scalar)
        {
            if (scalar.Tag is { IsEmpty: false, IsNonSpecific: false, Value: var tag } && IsTyped(tag))
                throw new YamlException(scalar.Start, scalar.End, $"The tag '{tag}' is not known here.");
            var (start, end) = (At(scalar.Start), At(scalar.End));
            // A block's mark stands at the next line that is not in it.
            end = start + text.AsSpan(start, end - start).TrimEnd().Length;
            return new(start, end, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty);
        }

        private YamlList List(SequenceStart start)
        {
            var items = new List<YamlNode>();
            SequenceEnd end;
            while (!_parser.TryConsume(out end!))
                items.Add(Node());
            var isFlow = start.Style == SequenceStyle.Flow;
            return new(At(start.Start), End(start, isFlow, end.End, items.LastOrDefault()?.End), [.. items]);
        }

        private YamlMap Map(MappingStart start)
        {
            var entries = new List<YamlEntry>();
            var names = new HashSet<string>();
            MappingEnd end;
            while (!_parser.TryConsume(out end!))
            {
                var key = _parser.Current!.Start;
                var entry = new YamlEntry(Node(), Node());
                if (entry.Name is { } name && !names.Add(name))
                    throw new YamlException(key, key, $"The key '{name}' stands there twice.");
                entries.Add(entry);
            }
            var isFlow = start.Style == MappingStyle.Flow;
            return new(
                At(start.Start),
                End(start, isFlow, end.End, entries.LastOrDefault()?.End),
                isFlow,
                [.. entries]
            );
        }

        // The mark at the end of a collection in brackets is that of the bracket, of a block that of what follows it.
        private int End(ParsingEvent start, bool isFlow, Mark end, int? last) =>
            isFlow ? At(end) + 1 : last ?? At(start.End);

        // The mark of what is not there may stand behind the end of the text.
        private int At(Mark mark) => (int)Math.Min(mark.Index, text.Length);

        private static bool IsTyped(string tag) =>
            tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal)
            && !tag.EndsWith(":str", StringComparison.Ordinal);
    }
}
