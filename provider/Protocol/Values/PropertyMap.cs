using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Protocol.Values;

/// <summary>Named property values: immutable, in ordinal order of their names, compared by content.</summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    /// <summary>No properties.</summary>
    public static readonly PropertyMap Empty = new(
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal)
    );

    private readonly ImmutableSortedDictionary<string, PropertyValue> _values;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> values)
    {
        _values = values;
        foreach (var value in values.Values)
        {
            ContainsUnknowns |= value.ContainsUnknowns;
            ContainsSecrets |= value.ContainsSecrets;
        }
    }

    /// <summary>Whether any value, at any depth, is unknown.</summary>
    public bool ContainsUnknowns { get; }

    /// <summary>Whether any value, at any depth, is secret.</summary>
    public bool ContainsSecrets { get; }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _values.Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] => _values[key];

    /// <summary>A map of these properties; of two with one name the later wins.</summary>
    public static PropertyMap Of(params IEnumerable<(string Name, PropertyValue Value)> properties) =>
        From(properties.Select(p => KeyValuePair.Create(p.Name, p.Value)));

    /// <summary>A map of these properties; of two with one name the later wins.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        var builder = Empty._values.ToBuilder();
        foreach (var (name, value) in properties)
            builder[name] = value;
        return builder.Count == 0 ? Empty : new(builder.ToImmutable());
    }

    /// <summary>The same map with one property set.</summary>
    public PropertyMap Set(string name, PropertyValue value) => new(_values.SetItem(name, value));

    /// <summary>The same map without one property.</summary>
    public PropertyMap Remove(string name) => _values.ContainsKey(name) ? new(_values.Remove(name)) : this;

    /// <summary>The value of a property; <see cref="PropertyValue.Null"/> when it is missing.</summary>
    public PropertyValue Get(string name) => _values.GetValueOrDefault(name, PropertyValue.Null);

    /// <summary>The same map without any secret in it, at any depth.</summary>
    public PropertyMap WithoutSecrets() =>
        ContainsSecrets ? From(_values.Select(p => KeyValuePair.Create(p.Key, p.Value.WithoutSecrets()))) : this;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) =>
        _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Count != Count)
            return false;
        // Both are in the same order. SequenceEqual would compare pairs by reflection.
        using var others = other._values.GetEnumerator();
        foreach (var (name, value) in _values)
        {
            others.MoveNext();
            if (
                !string.Equals(name, others.Current.Key, StringComparison.Ordinal)
                || !value.Equals(others.Current.Value)
            )
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _values)
        {
            hash.Add(name);
            hash.Add(value);
        }
        return hash.ToHashCode();
    }

    /// <summary>Text like JSON, for reading in a debugger; see <see cref="PropertyValue.ToString"/>.</summary>
    public override string ToString() => '{' + string.Join(", ", _values.Select(p => $"\"{p.Key}\": {p.Value}")) + '}';

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
