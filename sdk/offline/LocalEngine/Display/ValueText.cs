using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Values as a person reads them: like JSON, secrets and unknowns hidden behind their names.</summary>
internal static class ValueText
{
    public const string Secret = "[secret]";
    public const string Unknown = "[unknown]";

    private const string InternalPrefix = "__";

    public static string Of(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Null => "<null>",
            PropertyKind.Bool => value.AsBool ? "true" : "false",
            PropertyKind.Number => value.AsNumber.ToString("R", CultureInfo.InvariantCulture),
            PropertyKind.Text => Quoted(value.AsText),
            PropertyKind.Secret => Secret,
            PropertyKind.Unknown => Unknown,
            PropertyKind.List => $"[{string.Join(", ", value.AsList.Select(Of))}]",
            PropertyKind.Object => Of(value.AsObject),
            PropertyKind.Resource => value.AsResource.Urn,
            PropertyKind.Output => value.AsOutput is { IsSecret: true } ? Secret
            : value.AsOutput.Value is { } inner ? Of(inner)
            : Unknown,
            _ => $"{value.Kind.ToString().ToLowerInvariant()} {Of(value.AsAssetFields)}",
        };

    /// <summary>The properties that are the user's business.</summary>
    public static IEnumerable<KeyValuePair<string, PropertyValue>> Visible(PropertyMap properties) =>
        properties.Where(p => !p.Key.StartsWith(InternalPrefix, StringComparison.Ordinal));

    private static string Of(PropertyMap map) =>
        Visible(map).Any() ? $"{{ {string.Join(", ", Visible(map).Select(p => $"{p.Key}: {Of(p.Value)}"))} }}" : "{}";

    private static string Quoted(string text) =>
        '"' + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() + '"';
}
