using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Schema.Types;

/// <summary>An object in the result of a function: it is written and never read.</summary>
/// <param name="token">Its token in the schema.</param>
/// <param name="doc">What it is.</param>
/// <param name="fields">Its fields.</param>
/// <param name="write">Makes the fields of a typed value.</param>
internal class ResultType<T>(string token, string doc, ImmutableArray<Field> fields, Func<T, PropertyMap> write)
    : FieldType<T>
{
    public override IEnumerable<NamedType> NamedTypes =>
        fields.SelectMany(f => f.NamedTypes).Prepend(new(token, WriteDefinition));

    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    ) => throw new NotSupportedException($"{token} is only written.");

    public override PropertyValue Write(T value) => write(value);

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
