using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>What a stack file says, apart from how it is written: two that mean the same are equal.</summary>
internal sealed class StackFileMeaning : IEquatable<StackFileMeaning>
{
    private readonly ImmutableSortedDictionary<string, string> _root;
    private readonly ImmutableSortedDictionary<string, string> _config;

    private StackFileMeaning(
        ImmutableSortedDictionary<string, string> root,
        ImmutableSortedDictionary<string, string> config
    )
    {
        _root = root;
        _config = config;
    }

    /// <summary>The keys of the configuration as they are written.</summary>
    public IEnumerable<string> Keys => _config.Keys;

    /// <exception cref="LocalEngineException">It is no stack file.</exception>
    public static StackFileMeaning Of(string yaml)
    {
        var root = Yaml.Read(yaml);
        return new(
            root.Members()
                .Where(m => m.Key != StackConfigFile.ConfigSection)
                .ToImmutableSortedDictionary(m => m.Key, m => Text(m.Value), StringComparer.Ordinal),
            StackConfigFile
                .Section(root)
                .ToImmutableSortedDictionary(
                    m => m.Key,
                    m => m.Value.Target is YamlScalar scalar ? scalar.ConfigText() : Text(m.Value),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>What a text says; null when it is no stack file.</summary>
    public static StackFileMeaning? TryOf(string yaml)
    {
        try
        {
            return Of(yaml);
        }
        catch (LocalEngineException)
        {
            return null;
        }
    }

    public StackFileMeaning WithSalt(string salt) =>
        new(_root.SetItem(StackConfigFile.SaltKey, PropertyJson.ToText(salt)), _config);

    public StackFileMeaning WithEntry(string key, string value, bool isSecret) =>
        new(
            _root,
            _config.SetItem(
                key,
                isSecret ? PropertyJson.ToText(PropertyMap.Of((StackConfigFile.SecureKey, value))) : value
            )
        );

    public StackFileMeaning WithoutEntry(string key) => new(_root, _config.Remove(key));

    public bool Equals(StackFileMeaning? other) =>
        other is not null && _root.SequenceEqual(other._root) && _config.SequenceEqual(other._config);

    public override bool Equals(object? obj) => Equals(obj as StackFileMeaning);

    public override int GetHashCode() => HashCode.Combine(_root.Count, _config.Count);

    private static string Text(YamlNode node) => PropertyJson.ToText(YamlValues.Of(node, _ => null));
}
