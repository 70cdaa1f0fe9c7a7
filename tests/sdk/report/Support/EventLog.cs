using System.Text.Json.Nodes;

namespace PulumiApig.Report.Tests.Support;

/// <summary>Builds event logs in the shape of the Pulumi CLI, one event a line.</summary>
internal sealed class EventLog
{
    private readonly List<JsonObject> _events = [];

    public EventLog Begin() => Add("preludeEvent", new JsonObject { ["config"] = new JsonObject() });

    public EventLog Says(string severity, string message, string urn = "") =>
        Add(
            "diagnosticEvent",
            new JsonObject
            {
                ["urn"] = urn,
                ["message"] = message,
                ["severity"] = severity,
            }
        );

    /// <summary>A step from its start to its end.</summary>
    public EventLog Step(string operation, string type, string name, JsonObject? old = null, JsonObject? @new = null) =>
        Event("resourcePreEvent", operation, type, name, old, @new)
            .Event("resOutputsEvent", operation, type, name, old, @new);

    /// <summary>One event of a step.</summary>
    public EventLog Event(
        string kind,
        string operation,
        string type,
        string name,
        JsonObject? old = null,
        JsonObject? @new = null
    ) =>
        Add(
            kind,
            new JsonObject
            {
                ["metadata"] = new JsonObject
                {
                    ["op"] = operation,
                    ["urn"] = Preview.Urn(type, name),
                    ["type"] = type,
                    ["old"] = StateOf(old),
                    ["new"] = StateOf(@new),
                },
            }
        );

    public EventLog End(bool isPreview, string result = "succeeded", int same = 0) =>
        Add(
            "summaryEvent",
            new JsonObject
            {
                ["resourceChanges"] = new JsonObject { ["same"] = same },
                ["isPreview"] = isPreview,
                ["result"] = result,
            }
        );

    public override string ToString() => string.Join('\n', _events.Select(e => e.ToJsonString())) + "\n";

    private static JsonObject? StateOf(JsonObject? properties) =>
        properties is null
            ? null
            : new JsonObject { ["inputs"] = properties.DeepClone(), ["outputs"] = properties.DeepClone() };

    private EventLog Add(string name, JsonObject body)
    {
        _events.Add(
            new JsonObject
            {
                ["sequence"] = _events.Count,
                ["timestamp"] = 1,
                [name] = body,
            }
        );
        return this;
    }
}
