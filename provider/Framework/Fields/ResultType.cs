using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>An object in the result of a function: it is written and never read.</summary>
/// <param name="token">Its token in the schema.</param>
/// <param name="doc">What it is.</param>
/// <param name="fields">Its fields.</param>
/// <param name="write">Makes the fields of a typed value.</param>
public class ResultType<T>(string token, string doc, ImmutableArray<Field> fields, Func<T, PropertyMap> write)
    : FieldType<T>
{
    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes =>
        fields.SelectMany(f => f.NamedTypes).Prepend(new(token, WriteDefinition));

    /// <inheritdoc/>
    public override bool HoldsSecrets { get; } = fields.Any(f => f.IsSecret || f.HoldsSecrets);

    /// <inheritdoc/>
    public override PropertyValue Mark(PropertyValue value) =>
        HoldsSecrets && value.Kind == PropertyKind.Object ? FieldSet.Mark(fields, value.AsObject) : value;

    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    ) => throw new NotSupportedException($"{token} is only written.");

    /// <inheritdoc/>
    public override PropertyValue Write(T value) => write(value);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("$ref", "#/types/" + token);

    private void WriteDefinition(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteDescription(doc);
        json.WriteString("type", "object");
        FieldSet.WriteSchema(json, "properties", "required", fields);
        json.WriteEndObject();
    }
}
