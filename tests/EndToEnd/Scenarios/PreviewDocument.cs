using System.Text.Json;
using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>What <c>preview --json</c> says, in short.</summary>
internal static class PreviewDocument
{
    private const string Stack = "pulumi:pulumi:Stack";

    /// <summary>The steps, but for the stack's own: "update a".</summary>
    public static IEnumerable<string> Steps(this Run run) =>
        All(run).Where(s => !Urn(s).Contains(Stack, StringComparison.Ordinal)).Select(s => $"{Op(s)} {Name(s)}");

    /// <summary>The paths that differ: "update a: values[0]".</summary>
    public static IEnumerable<string> Differences(this Run run) =>
        from step in All(run)
        let details = step.GetProperty("detailedDiff")
        where details.ValueKind == JsonValueKind.Object
        from path in details.EnumerateObject()
        select $"{path.Value.GetProperty("kind").GetString()} {Name(step)}: {path.Name}";

    /// <summary>The number of resources by what happens to them: "1 update".</summary>
    public static IEnumerable<string> Counts(this Run run) =>
        run.Document()
            .GetProperty("changeSummary")
            .EnumerateObject()
            .Select(count => $"{count.Value.GetInt32()} {count.Name}");

    public static JsonElement Document(this Run run) => JsonSerializer.Deserialize<JsonElement>(run.Output);

    private static JsonElement.ArrayEnumerator All(Run run) => run.Document().GetProperty("steps").EnumerateArray();

    private static string Op(JsonElement step) => step.GetProperty("op").GetString()!;

    private static string Urn(JsonElement step) => step.GetProperty("urn").GetString()!;

    private static string Name(JsonElement step) => Urn(step).Split("::")[^1];
}
