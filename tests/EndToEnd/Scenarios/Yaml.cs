using System.Text.Json.Nodes;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>Pulumi YAML, whose runtime comes with the CLI.</summary>
internal sealed class Yaml : IProgramLanguage
{
    public string Name => "YAML";

    public string Host => "yaml";

    public bool RunsOnLocalEngine => false;

    public bool RunsOnCli => true;

    // What JSON is, YAML is too.
    public void Write(string folder, string project, IReadOnlyList<Declaration> declarations, IEngine engine)
    {
        var resources = new JsonObject(declarations.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)Resource(d))));
        var app = declarations.FirstOrDefault(d => d.Type == "apig:index:App");
        var outputs = app is null ? "{}" : $"{{secret: \"${{{app.Name}.appSecret}}\"}}";
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.yaml"),
            $"{project}\nruntime: yaml\nresources: {resources.ToJsonString()}\noutputs: {outputs}\n"
        );
    }

    private static JsonObject Resource(Declaration declared)
    {
        var options = new JsonObject();
        if (declared.Alias is { } alias)
            options["aliases"] = new JsonArray(new JsonObject { ["name"] = alias });
        if (declared.Provider is { } provider)
            options["provider"] = $"${{{provider}}}";
        if (declared.Import is { } id)
            options["import"] = id;
        if (declared.DeleteBeforeReplace is { } first)
            options["deleteBeforeReplace"] = first;
        return new()
        {
            ["type"] = declared.Type,
            ["properties"] = declared.Properties.DeepClone(),
            ["options"] = options,
        };
    }
}
