using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>Values by keys of the user's choice. Any value may be unknown; a key whose value is null is not there.</summary>
/// <param name="element">The type of the values.</param>
public sealed class MapType<T>(FieldType<T> element) : FieldType<ImmutableSortedDictionary<string, Input<T>>>
{
    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes => element.NamedTypes;

    /// <inheritdoc/>
    public override bool HoldsSecrets => element.HoldsSecrets;

    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out ImmutableSortedDictionary<string, Input<T>> result
    )
    {
        result = null;
        if (value.Kind != PropertyKind.Object)
        {
            failures.Add(path, $"must be a map, not {Describe.Kind(value)}");
            return false;
        }
        var (read, found) = (
            ImmutableSortedDictionary.CreateBuilder<string, Input<T>>(StringComparer.Ordinal),
            new Failures()
        );
        foreach (var (key, entry) in value.AsObject)
        {
            if (!entry.Revealed.IsNull)
                read[key] = element.Read(entry, path + Step(key), found);
        }
        result = read.ToImmutable();
        var allRight = !found.Any;
        failures.AddRange(found);
        return allRight;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(ImmutableSortedDictionary<string, Input<T>> value) =>
        PropertyMap.Of(
            value.Select(p => (p.Key, p.Value.IsKnown ? element.Write(p.Value.Value) : PropertyValue.Unknown))
        );

    /// <inheritdoc/>
    public override PropertyValue Checked(PropertyValue given, ImmutableSortedDictionary<string, Input<T>> read) =>
        PropertyMap.From(
            given
                .AsObject.Where(p => read.ContainsKey(p.Key))
                .Select(p => KeyValuePair.Create(p.Key, CheckedEntry(p.Value, read[p.Key])))
        );

    /// <inheritdoc/>
    public override IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new)
    {
        var (olds, news) = (old.WithoutSecrets(), @new.WithoutSecrets());
        if (olds.Kind != PropertyKind.Object || news.Kind != PropertyKind.Object)
            return olds.Equals(news) ? [] : [DiffRow.Changed("")];
        return olds
            .AsObject.Keys.Union(news.AsObject.Keys)
            .SelectMany(key =>
                element.Diff(olds.AsObject.Get(key), news.AsObject.Get(key)).Select(row => row.Below(Step(key)))
            );
    }

    /// <inheritdoc/>
    public override PropertyValue Mark(PropertyValue value) =>
        HoldsSecrets && value.Kind == PropertyKind.Object
            ? PropertyMap.From(value.AsObject.Select(p => KeyValuePair.Create(p.Key, element.Mark(p.Value))))
            : value;

    /// <inheritdoc/>
    public override PropertyValue Merge(PropertyValue known, PropertyValue live, bool all) =>
        known.Kind == PropertyKind.Object && live.Kind == PropertyKind.Object
            ? PropertyMap.From(
                live.AsObject.Select(p =>
                    KeyValuePair.Create(p.Key, element.Keep(known.AsObject.Get(p.Key), p.Value, all))
                )
            )
            : live;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        element.WriteSchema(json);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override bool IsNothing(PropertyValue value) =>
        base.IsNothing(value) || (value.Kind == PropertyKind.Object && value.AsObject.Count == 0);

    private PropertyValue CheckedEntry(PropertyValue given, Input<T> read)
    {
        if (!read.IsKnown)
            return given;
        var result = element.Checked(given.Revealed, read.Value);
        return given.IsSecret ? PropertyValue.Secret(result) : result;
    }

    // As a property path has it: `.key`, or `["a.b"]` where the key is not a plain word.
    private static string Step(string key) => PropertyPath.Of("x").Field(key).ToString()[1..];
}
