using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>
/// Provider settings that are not text are sent as JSON text. One unknown or secret inside makes the whole text so.
/// </summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Output<string?> Of(string path, object value)
    {
        return new(TextAsync());

        async Task<OutputState<string?>> TextAsync()
        {
            var serializer = new Serializer(new(KeepResources: false));
            var json = await serializer.SerializeAsync(path, value);
            var taint = new Taint(!json.ContainsUnknowns, json.ContainsSecrets, [.. serializer.Dependencies]);
            return OutputState<string?>.Of(taint, () => json.IsNull ? null : Print(json.WithoutSecrets()));
        }
    }

    /// <summary>
    /// With a blank inside brackets and after commas and colons, as protobuf prints JSON: the text is compared with
    /// the one that the state holds.
    /// </summary>
    internal static string Print(PropertyValue value) => Print(value, new StringBuilder()).ToString();

    private static StringBuilder Print(PropertyValue value, StringBuilder text) =>
        value.Kind switch
        {
            PropertyKind.List => Print("[ ", value.AsList, " ]", e => Print(e, text), text),
            PropertyKind.Object => Print(
                "{ ",
                value.AsObject,
                " }",
                p => Print(p.Value, text.Append(JsonSerializer.Serialize(p.Key, Relaxed)).Append(": ")),
                text
            ),
            PropertyKind.Text => text.Append(JsonSerializer.Serialize(value.AsText, Relaxed)),
            _ => text.Append(PropertyJson.ToText(value)),
        };

    private static StringBuilder Print<T>(
        string open,
        IEnumerable<T> parts,
        string close,
        Action<T> print,
        StringBuilder text
    )
    {
        var before = open;
        foreach (var part in parts)
        {
            text.Append(before);
            print(part);
            before = ", ";
        }
        // Without parts the opening is still due, and its blank is the closing's too.
        return before == open ? text.Append(open).Append(close.AsSpan(1)) : text.Append(close);
    }
}
