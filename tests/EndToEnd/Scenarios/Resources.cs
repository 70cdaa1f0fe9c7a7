using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>The resources that scenarios declare.</summary>
internal static class Resources
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public const string AclType = "apig:index:AppAcl";
    public const string AppType = "apig:index:App";
    public const string PortType = "apig:index:IngressPort";

    public static Declaration Acl(string name, params string[] values) =>
        new(
            AclType,
            name,
            new()
            {
                ["appId"] = SimulatorDefaults.AppId,
                ["type"] = "PERMIT",
                ["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]),
            }
        );

    public static Declaration Port(string name, int port, string protocol = "HTTPS") =>
        new(PortType, name, new() { ["protocol"] = protocol, ["port"] = port });

    public static Declaration App(string name) => new(AppType, name, new() { ["name"] = name });

    /// <summary>Writes them into the file that programs of C# and TypeScript read.</summary>
    public static void Write(string folder, IReadOnlyList<Declaration> declarations) =>
        File.WriteAllText(Path.Combine(folder, "resources.json"), JsonSerializer.Serialize(declarations, Options));
}
