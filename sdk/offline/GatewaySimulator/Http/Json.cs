using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.Http;

/// <summary>Reading JSON from outside: what is missing or of another type is null.</summary>
internal static class Json
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = node is JsonObject o && o.TryGetPropertyValue(name, out var child) ? child : null;
        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static int? Number(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out int number) ? number : null;

    /// <summary>The texts of an array, or null when it is no array or holds anything else.</summary>
    public static IReadOnlyList<string>? Texts(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        if (node.At(path) is not JsonArray array)
            return null;
        var texts = array.Select(item => item.Text()).OfType<string>().ToList();
        return texts.Count == array.Count ? texts : null;
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    /// <summary>Puts an undocumented field into every object, except into an empty one: that has a meaning.</summary>
    public static void AddUnknownFields(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject o => o.Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var child in children.ToList())
            AddUnknownFields(child);
        if (node is JsonObject { Count: > 0 } target)
            target["x_not_in_the_documents"] = new JsonObject { ["since"] = "tomorrow" };
    }
}
