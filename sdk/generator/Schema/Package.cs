using System.Text.Json;
using System.Text.Json.Serialization;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Schema;

/// <summary>A Pulumi package schema, as far as C# is concerned.</summary>
internal sealed record Package
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public required string Name { get; init; }
    public required string Version { get; init; }

    [JsonPropertyName("pluginDownloadURL")]
    public string? PluginDownloadUrl { get; init; }
    public ConfigSpec Config { get; init; } = new();
    public ResourceSpec Provider { get; init; } = new();
    public SortedDictionary<string, ObjectSpec> Types { get; init; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, ResourceSpec> Resources { get; init; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, FunctionSpec> Functions { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Name of the package in C#, such as <c>Apig</c>.</summary>
    [JsonIgnore]
    public string CSharpName => Names.Title(Name);

    [JsonIgnore]
    public string CSharpNamespace => $"Pulumi.{CSharpName}";

    public static Package Parse(string text)
    {
        var package = JsonSerializer.Deserialize<Package>(text, Options)!;
        foreach (var token in package.Types.Keys.Concat(package.Resources.Keys).Concat(package.Functions.Keys))
        {
            if (token.Split(':') is not [_, "index", _])
                throw new NotSupportedException($"{token}: only the module \"index\" is supported.");
        }
        return package;
    }
}

internal sealed record ConfigSpec
{
    public Dictionary<string, Property> Variables { get; init; } = [];
}
