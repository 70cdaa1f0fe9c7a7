using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>
/// A value that may come as JSON text: configuration does so for everything that is not text, with secrets and unknowns
/// marked inside the JSON.
/// </summary>
public sealed class JsonTextType<T>(FieldType<T> inner) : FieldType<T>
{
    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    )
    {
        if (!value.TryGetText(out var text))
            return inner.TryRead(value, path, failures, out result);
        try
        {
            using var json = JsonDocument.Parse(text);
            return inner.TryRead(PropertyJson.Read(json.RootElement).Revealed, path, failures, out result);
        }
        catch (Exception e) when (e is JsonException or RpcException)
        {
            // The text may hold secrets, and the parser's message quotes it: neither is shown.
            failures.Add(path, "is text, but not the JSON that is expected here");
            result = default;
            return false;
        }
    }

    /// <inheritdoc/>
    public override PropertyValue Write(T value) => inner.Write(value);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => inner.WriteSchema(json);

    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes => inner.NamedTypes;
}
