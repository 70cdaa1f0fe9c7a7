using System.Collections.Immutable;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>Reads a resource that the program does not own.</summary>
public sealed record ReadResourceRequest
{
    /// <summary>Id of the existing thing; the unknown text in a preview that does not know it.</summary>
    public required string Id { get; init; }

    /// <summary>Type token.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name.</summary>
    public required string Name { get; init; }

    /// <summary>URN of the parent.</summary>
    public string Parent { get; init; } = "";

    /// <summary>What the program knows of the state.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>URNs that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary><c>URN::ID</c> of an explicit provider, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Version of the package that the program was built with, or empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where to fetch the plugin, or empty.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from <see cref="IResourceMonitor.RegisterPackageAsync"/>, or empty.</summary>
    public string PackageRef { get; init; } = "";

    /// <summary>Outputs to mark as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The program can take secrets.</summary>
    public bool AcceptsSecrets { get; init; }

    /// <summary>The program can take references.</summary>
    public bool AcceptsResources { get; init; }
}

/// <summary>A resource that was read.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Properties">Its outputs.</param>
public sealed record ReadResourceResponse(string Urn, PropertyMap Properties);

/// <summary>Calls a function from a program.</summary>
public sealed record MonitorInvokeRequest
{
    /// <summary>Token of the function.</summary>
    public required string Token { get; init; }

    /// <summary>Its arguments.</summary>
    public PropertyMap Args { get; init; } = PropertyMap.Empty;

    /// <summary><c>URN::ID</c> of an explicit provider, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Version of the package that the program was built with, or empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where to fetch the plugin, or empty.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from <see cref="IResourceMonitor.RegisterPackageAsync"/>, or empty.</summary>
    public string PackageRef { get; init; } = "";

    /// <summary>URNs that must have ids before the function can be called.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>URN of the resource whose provider is used, or empty.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The program can take references.</summary>
    public bool AcceptsResources { get; init; }
}

/// <summary>What a function returned to a program.</summary>
/// <param name="Return">The result.</param>
/// <param name="Failures">Why there is no result; empty when there is one.</param>
/// <param name="IsUnknown">The result cannot be computed yet.</param>
public sealed record MonitorInvokeResponse(
    PropertyMap Return,
    ImmutableArray<CheckFailure> Failures,
    bool IsUnknown = false
);
