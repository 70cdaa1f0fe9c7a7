using System.Text.Json;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>
/// What makes a thing of the gateway one thing, whatever resource of the program it belongs to. A create and a delete of
/// one such thing are a rename without an alias; a delete of one that another resource holds lifts nothing.
/// </summary>
internal static class Identity
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        [AclState.Token] = ["instanceId", "appId"],
        [Ports.Token] = ["instanceId", "port"],
        ["apig:index:App"] = ["instanceId", "name"],
        ["apig:index:DomainBinding"] = ["instanceId", "groupId", "domain"],
    };

    /// <summary>The identity in a state; null where it is not known, or the type has none.</summary>
    public static string? Of(string type, JsonElement state)
    {
        if (!Keys.TryGetValue(type, out string[]? names))
            return null;
        string[] parts =
        [
            .. names.Select(name =>
                Known(state.Get("inputs").Get(name)) ?? Known(state.Get("outputs").Get(name)) ?? ""
            ),
        ];
        return parts.Contains("") ? null : string.Join('\n', [type, .. parts]);
    }

    private static string? Known(JsonElement value) =>
        ReservedText.WordFor(value) is null && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
