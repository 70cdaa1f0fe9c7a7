using System.Collections.Immutable;
using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>Steps in the two forms in which the CLI writes them.</summary>
internal static class StepJson
{
    /// <summary>A step of <c>preview --json</c>; null when it is none.</summary>
    public static Step? OfDocument(JsonElement step) =>
        Of(step, step.Get("oldState"), step.Get("newState"), "diffReasons", "replaceReasons", "kind");

    /// <summary>The metadata of an event; null when it is none.</summary>
    public static Step? OfEvent(JsonElement metadata) =>
        Of(metadata, metadata.Get("old"), metadata.Get("new"), "diffs", "keys", "diffKind");

    /// <summary>The engine's own counts, by operation.</summary>
    public static void Count(JsonElement counts, IPreviewSink sink)
    {
        int same = counts.Get("same").Integer() ?? 0;
        long all = counts.Members().Sum(m => (long)(m.Value.Integer() ?? 0));
        sink.SetCounts(same, (int)Math.Min(all - same, int.MaxValue));
    }

    private static Step? Of(
        JsonElement step,
        JsonElement old,
        JsonElement @new,
        string differing,
        string replacing,
        string kind
    )
    {
        string operation = step.Text("op"),
            urn = step.Text("urn");
        if (operation.Length == 0 || urn.Length == 0)
            return null;
        return new()
        {
            Operation = operation,
            Urn = urn,
            IsRefresh = operation == "refresh",
            Old = old,
            New = @new,
            Differing = [.. step.Get(differing).Texts()],
            Replacing = [.. step.Get(replacing).Texts()],
            Details = Details(step.Get("detailedDiff"), kind),
        };
    }

    private static ImmutableArray<DetailedDifference> Details(JsonElement details, string kind) =>
        [
            .. details
                .Members()
                .Select(d => new DetailedDifference(d.Name, d.Value.Text(kind), d.Value.IsTrue("inputDiff")))
                .OrderBy(d => d.Path, NaturalOrder.Instance),
        ];
}
