using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>Asks for a new resource.</summary>
public sealed record CreateRequest
{
    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The checked inputs; unknowns only in a preview.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The user's time limit; null leaves it to the provider.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Nothing must be done: only say what the outputs will be.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Name of the resource; empty from older engines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";
}

/// <summary>A new resource.</summary>
/// <param name="Id">Its id; empty in a preview unless it is certain.</param>
/// <param name="Outputs">All its outputs; unknowns only in a preview.</param>
public sealed record CreateResponse(string Id, PropertyMap Outputs);

/// <summary>Asks for the live state of a resource.</summary>
public sealed record ReadRequest
{
    /// <summary>Id of the resource; in an import what the user gave.</summary>
    public required string Id { get; init; }

    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The old outputs; null in an import.</summary>
    public PropertyMap? Outputs { get; init; }

    /// <summary>The old inputs; null in an import.</summary>
    public PropertyMap? Inputs { get; init; }

    /// <summary>The user's time limit; null leaves it to the provider.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Name of the resource; empty from older engines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";
}

/// <summary>The live state of a resource.</summary>
public sealed record ReadResponse
{
    /// <summary>There is no such thing.</summary>
    public static readonly ReadResponse Gone = new();

    /// <summary>The id; empty when the resource is gone.</summary>
    public string Id { get; init; } = "";

    /// <summary>Live outputs; null when the resource is gone.</summary>
    public PropertyMap? Outputs { get; init; }

    /// <summary>The inputs that would give this state; without them nothing can be imported.</summary>
    public PropertyMap? Inputs { get; init; }
}

/// <summary>Asks for a change in place.</summary>
public sealed record UpdateRequest
{
    /// <summary>Id of the resource.</summary>
    public required string Id { get; init; }

    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The old outputs.</summary>
    public PropertyMap OldOutputs { get; init; } = PropertyMap.Empty;

    /// <summary>The old inputs; null from engines that do not send them.</summary>
    public PropertyMap? OldInputs { get; init; }

    /// <summary>The new checked inputs; unknowns only in a preview.</summary>
    public PropertyMap News { get; init; } = PropertyMap.Empty;

    /// <summary>The user's time limit; null leaves it to the provider.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Property paths whose changes the user ignores.</summary>
    public System.Collections.Immutable.ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Nothing must be done: only say what the outputs will be.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Name of the resource; empty from older engines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";
}

/// <summary>A changed resource.</summary>
/// <param name="Outputs">All its outputs: one left out is lost.</param>
public sealed record UpdateResponse(PropertyMap Outputs);

/// <summary>Asks to delete a resource.</summary>
public sealed record DeleteRequest
{
    /// <summary>Id of the resource.</summary>
    public required string Id { get; init; }

    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The old outputs.</summary>
    public PropertyMap OldOutputs { get; init; } = PropertyMap.Empty;

    /// <summary>The old inputs; null from engines that do not send them.</summary>
    public PropertyMap? OldInputs { get; init; }

    /// <summary>The user's time limit; null leaves it to the provider.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Name of the resource; empty from older engines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";
}
