using System.Text.Json;
using System.Text.Json.Nodes;

namespace PulumiApig.Report.Tests.Support;

/// <summary>Builds previews in the shape of the Pulumi CLI.</summary>
internal sealed class Preview
{
    public const string Acl = "apig:index:AppAcl";
    public const string Port = "apig:index:IngressPort";
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Gateway = "fedcba9876543210fedcba9876543210";
    private const string App = "9ed8b7fe84224de681e7d7a5587e76dc";

    private readonly JsonArray _steps = [];
    private readonly JsonArray _diagnostics = [];

    public static string Urn(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    public static JsonObject AclOf(string type, params string[] values) =>
        new()
        {
            ["appId"] = App,
            ["instanceId"] = Gateway,
            ["type"] = type,
            ["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]),
        };

    public static JsonObject PortOf(int number, string protocol = "HTTP") =>
        new()
        {
            ["instanceId"] = Gateway,
            ["port"] = number,
            ["protocol"] = protocol,
        };

    public Preview Step(
        string operation,
        string type,
        string name,
        JsonObject? old = null,
        JsonObject? @new = null,
        Action<JsonObject>? adjust = null
    )
    {
        JsonObject step = new() { ["op"] = operation, ["urn"] = Urn(type, name) };
        if (old is not null)
            step["oldState"] = State(old);
        if (@new is not null)
            step["newState"] = State(@new);
        step["detailedDiff"] = null;
        adjust?.Invoke(step);
        _steps.Add(step);
        return this;
    }

    public Preview Update(string name, JsonObject old, JsonObject @new) => Step("update", Acl, name, old, @new);

    public Preview Says(string severity, string message, string urn = "")
    {
        _diagnostics.Add(
            new JsonObject
            {
                ["urn"] = urn,
                ["message"] = message,
                ["severity"] = severity,
            }
        );
        return this;
    }

    public override string ToString() =>
        new JsonObject
        {
            ["steps"] = _steps.DeepClone(),
            ["diagnostics"] = _diagnostics.DeepClone(),
            ["duration"] = 1,
            ["changeSummary"] = new JsonObject { ["same"] = 3 },
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonObject State(JsonObject inputs) =>
        new()
        {
            ["custom"] = true,
            ["inputs"] = inputs.DeepClone(),
            ["outputs"] = inputs.DeepClone(),
        };
}
