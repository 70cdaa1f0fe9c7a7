using System.Text.Json;

namespace PulumiApig.Protocol.Values;

/// <summary>
/// Property values as JSON, in the form that state files and provider configuration use: special values are objects
/// with a signature, unknowns the unknown text.
/// </summary>
public static class PropertyJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">What.</param>
    /// <param name="writeSecret">
    /// Writes the fields of a secret's object after its signature, instead of the value in the clear; null for the clear.
    /// </param>
    public static void Write(
        Utf8JsonWriter writer,
        PropertyValue value,
        Action<Utf8JsonWriter, PropertyValue>? writeSecret = null
    )
    {
        switch (value.Kind)
        {
            case PropertyKind.Null:
                writer.WriteNullValue();
                break;
            case PropertyKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case PropertyKind.Number:
                writer.WriteNumberValue(value.AsNumber);
                break;
            case PropertyKind.Text:
                writer.WriteStringValue(value.AsText);
                break;
            case PropertyKind.Unknown:
                writer.WriteStringValue(WireConstants.UnknownText);
                break;
            case PropertyKind.List:
                writer.WriteStartArray();
                foreach (var element in value.AsList)
                    Write(writer, element, writeSecret);
                writer.WriteEndArray();
                break;
            case PropertyKind.Secret when writeSecret is not null:
                writer.WriteStartObject();
                writer.WriteString(WireConstants.SignatureKey, WireConstants.SecretSignature);
                writeSecret(writer, value.Revealed);
                writer.WriteEndObject();
                break;
            default:
                Write(writer, SignedObjects.Open(value), writeSecret);
                break;
        }
    }

    /// <summary>Writes an object.</summary>
    public static void Write(
        Utf8JsonWriter writer,
        PropertyMap map,
        Action<Utf8JsonWriter, PropertyValue>? writeSecret = null
    )
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value, writeSecret);
        }
        writer.WriteEndObject();
    }

    /// <summary>The JSON text of a value, secrets in the clear.</summary>
    public static string ToText(PropertyValue value, Action<Utf8JsonWriter, PropertyValue>? writeSecret = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, value, writeSecret);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a value.</summary>
    /// <param name="element">The JSON.</param>
    /// <param name="readSecret">
    /// Reads the object of a secret that does not hold its value in the clear; null when there are no such secrets.
    /// </param>
    /// <exception cref="Grpc.RpcException">
    /// A signature is not known, what it promises is missing, or a number is larger than a double.
    /// </exception>
    public static PropertyValue Read(JsonElement element, Func<JsonElement, PropertyValue>? readSecret = null) =>
        element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Incoming.Number(element.GetDouble()),
            JsonValueKind.String => Incoming.Text(element.GetString()!),
            JsonValueKind.Array => PropertyValue.List(element.EnumerateArray().Select(e => Read(e, readSecret))),
            JsonValueKind.Object => ReadObject(element, readSecret),
            _ => PropertyValue.Null,
        };

    /// <summary>Reads an object.</summary>
    public static PropertyMap ReadMap(JsonElement element, Func<JsonElement, PropertyValue>? readSecret = null) =>
        PropertyMap.From(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value, readSecret))));

    private static PropertyValue ReadObject(JsonElement element, Func<JsonElement, PropertyValue>? readSecret)
    {
        var isSecret =
            element.TryGetProperty(WireConstants.SignatureKey, out var signature)
            && signature.ValueKind == JsonValueKind.String
            && signature.ValueEquals(WireConstants.SecretSignature);
        return isSecret && readSecret is not null && !element.TryGetProperty("value", out _)
            ? PropertyValue.Secret(readSecret(element))
            : SignedObjects.Close(ReadMap(element, readSecret));
    }
}
