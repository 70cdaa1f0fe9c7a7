using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>What YAML nodes say: aliases and merges written out, plain scalars with their types.</summary>
internal static class YamlValues
{
    /// <summary>The members of a mapping with those that <c>&lt;&lt;</c> brings in; its own win, then the first.</summary>
    /// <exception cref="LocalEngineException">A key is no text, or what is merged is no mapping.</exception>
    public static IReadOnlyDictionary<string, YamlNode> Members(this YamlMap map)
    {
        var members = new Dictionary<string, YamlNode>();
        foreach (var entry in map.Entries.Where(e => !e.IsMerge))
        {
            var name = entry.Name ?? throw new LocalEngineException("invalid map key: a key must be a text.");
            // The CLI merges some of these and not others.
            if (name == "<<")
                throw new LocalEngineException("invalid map key: '<<' in quotes.");
            members.Add(name, entry.Value);
        }
        foreach (var source in map.Entries.Where(e => e.IsMerge).SelectMany(e => Sources(e.Value.Target)))
        {
            foreach (var (name, value) in source.Members())
                members.TryAdd(name, value);
        }
        return members;
    }

    /// <summary>The value of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="special">What a mapping stands for when it stands for something else; null when it does not.</param>
    public static PropertyValue Of(YamlNode node, Func<YamlMap, PropertyValue?> special) =>
        node.Target switch
        {
            YamlMap map => special(map) ?? PropertyMap.Of(map.Members().Select(m => (m.Key, Of(m.Value, special)))),
            YamlList list => PropertyValue.List(list.Items.Select(i => Of(i, special))),
            var scalar => Of((YamlScalar)scalar),
        };

    private static PropertyValue Of(YamlScalar scalar) =>
        scalar.IsNull ? PropertyValue.Null
        : scalar.IsPlain ? YamlPlain.Value(scalar.Text)
        : scalar.Text;

    private static IEnumerable<YamlMap> Sources(YamlNode merged) =>
        merged switch
        {
            YamlMap map => [map],
            YamlList list when list.Items.All(i => i.Target is YamlMap) => list.Items.Select(i => (YamlMap)i.Target),
            _ => throw new LocalEngineException("'<<' merges mappings only, and this is none."),
        };
}
