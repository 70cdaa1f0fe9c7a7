using System.Text.Json.Nodes;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>A resource of a scenario's program, whatever its language.</summary>
internal sealed record Declaration(string Type, string Name, JsonObject Properties)
{
    /// <summary>The name that it had.</summary>
    public string? Alias { get; init; }

    /// <summary>The name of its explicit provider.</summary>
    public string? Provider { get; init; }

    /// <summary>The id of what it takes over.</summary>
    public string? Import { get; init; }

    public bool? DeleteBeforeReplace { get; init; }
}
