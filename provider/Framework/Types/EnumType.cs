using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>One of a few words, each with its meaning.</summary>
public sealed class EnumType<T>(string token, string doc, ImmutableArray<EnumMember<T>> members) : FieldType<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    )
    {
        var text = value.Kind == PropertyKind.Text ? value.AsText : null;
        foreach (var member in members)
        {
            if (member.Name == text)
            {
                result = member.Value;
                return true;
            }
        }
        failures.Add(path, Refuse(text, value));
        result = default;
        return false;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(T value) => members.First(m => m.Value.Equals(value)).Name;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteString("$ref", "#/types/" + token);
    }

    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes => [new(token, WriteDefinition)];

    private string Refuse(string? text, PropertyValue value)
    {
        var choices = string.Join(" or ", members.Select(m => m.Name));
        if (text is null)
            return $"must be {choices}, not {Describe.Kind(value)}";
        var meant = members.FirstOrDefault(m => m.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return meant is null ? $"must be {choices}, not '{text}'" : $"is '{text}'; did you mean '{meant.Name}'?";
    }

    private void WriteDefinition(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteDescription(doc);
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var member in members)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            json.WriteDescription(member.Doc);
            json.WriteString("value", member.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>A word of an enumeration.</summary>
/// <param name="Name">The word, as the gateway writes it.</param>
/// <param name="Value">What it is in code.</param>
/// <param name="Doc">What it means.</param>
public sealed record EnumMember<T>(string Name, T Value, string Doc);
