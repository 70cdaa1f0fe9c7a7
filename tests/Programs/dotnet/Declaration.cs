using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi;
using Pulumi.Apig;

namespace Scenario;

/// <summary>A resource that the program declares.</summary>
internal sealed record Declaration
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("properties")]
    public required Dictionary<string, JsonElement> Properties { get; init; }

    [JsonPropertyName("alias")]
    public string? Alias { get; init; }

    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    [JsonPropertyName("import")]
    public string? Import { get; init; }

    [JsonPropertyName("deleteBeforeReplace")]
    public bool? DeleteBeforeReplace { get; init; }

    public string Text(string property) => Properties[property].GetString()!;

    public CustomResourceOptions Options(Dictionary<string, Provider> providers)
    {
        var options = new CustomResourceOptions
        {
            Provider = Provider is null ? null : providers[Provider],
            ImportId = Import,
            DeleteBeforeReplace = DeleteBeforeReplace,
        };
        if (Alias is not null)
            options.Aliases.Add(new Alias { Name = Alias });
        return options;
    }
}
