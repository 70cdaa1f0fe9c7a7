using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>JSON without a fixed schema: what is missing or of another kind reads as absent.</summary>
internal static class JsonAccess
{
    /// <summary>A member of an object; undefined when there is none.</summary>
    public static JsonElement Get(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member)
            ? member
            : default;

    /// <summary>A string as it stands; empty when the value is no string.</summary>
    public static string Text(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static string Text(this JsonElement value, string name) => value.Get(name).Text();

    public static bool IsTrue(this JsonElement value, string name) => value.Get(name).ValueKind == JsonValueKind.True;

    /// <summary>The members of an object; none when the value is no object.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(m => (m.Name, m.Value)) : [];

    /// <summary>The items of an array; none when the value is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The strings of an array.</summary>
    public static IEnumerable<string> Texts(this JsonElement value) =>
        value.Items().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.Text());

    /// <summary>A number that fits; otherwise null.</summary>
    public static int? Integer(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
