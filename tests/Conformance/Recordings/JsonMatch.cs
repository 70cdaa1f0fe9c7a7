using System.Text.Json.Nodes;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>Compares JSON with an expectation in which the text <c>*</c> stands for anything.</summary>
internal static class JsonMatch
{
    /// <summary>The first place that differs, or null.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$") =>
        (expected, actual) switch
        {
            (JsonValue v, _) when v.TryGetValue<string>(out var text) && text == "*" => null,
            (JsonObject e, JsonObject a) => e.Select(p => p.Key)
                .Union(a.Select(p => p.Key))
                .Select(key => Member(e, a, key, $"{path}.{key}"))
                .FirstOrDefault(d => d is not null),
            (JsonArray e, JsonArray a) when e.Count == a.Count => e.Zip(a)
                .Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]"))
                .FirstOrDefault(d => d is not null),
            _ => JsonNode.DeepEquals(expected, actual) ? null : Text(expected, actual, path),
        };

    private static string? Member(JsonObject expected, JsonObject actual, string key, string path) =>
        expected.ContainsKey(key) && actual.ContainsKey(key)
            ? Difference(expected[key], actual[key], path)
            : Text(expected[key], actual[key], path);

    private static string Text(JsonNode? expected, JsonNode? actual, string path) =>
        $"{path}: expected {expected?.ToJsonString() ?? "nothing"}, found {actual?.ToJsonString() ?? "nothing"}";
}
