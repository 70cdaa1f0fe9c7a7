using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>Registers a resource.</summary>
public sealed record RegisterResourceRequest
{
    /// <summary>Type token.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name.</summary>
    public required string Name { get; init; }

    /// <summary>URN of the parent; empty only for the stack.</summary>
    public string Parent { get; init; } = "";

    /// <summary>True when a provider manages it, false for a component.</summary>
    public bool IsCustom { get; init; }

    /// <summary>True for a component that its provider builds.</summary>
    public bool IsRemote { get; init; }

    /// <summary>The inputs.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>URNs of all that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Property to the URNs that it depends on; empty means that each property depends on all.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary><c>URN::ID</c> of an explicit provider, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Package to <c>URN::ID</c>, of a component.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Version of the package that the program was built with, or empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where to fetch the plugin, or empty.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Reference from <see cref="IResourceMonitor.RegisterPackageAsync"/>, or empty.</summary>
    public string PackageRef { get; init; } = "";

    /// <summary>Refuse to delete or replace it; null takes it from the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Keep the real thing when the resource goes; null takes it from the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>The user's word on the order of a replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths that the screen hides.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Outputs to mark as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs.</summary>
    public ImmutableArray<string> AliasUrns { get; init; } = [];

    /// <summary>Former identities.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>Id of an existing thing to take over, or empty.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Time limits; null for none.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>URN of a resource whose deletion deletes this one too, or empty.</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>URNs of resources whose replacement replaces this one.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource; null for none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Environment names to map for a provider process.</summary>
    public ImmutableDictionary<string, string> EnvironmentMappings { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The program can take secrets.</summary>
    public bool AcceptsSecrets { get; init; }

    /// <summary>The program can take references.</summary>
    public bool AcceptsResources { get; init; }

    /// <summary>The program can take properties that are unknown only in part.</summary>
    public bool SupportsPartialValues { get; init; }

    /// <summary>The program can take a failure as a result.</summary>
    public bool SupportsResultReporting { get; init; }

    /// <summary>The aliases are complete.</summary>
    public bool HasAliasSpecs { get; init; }
}

/// <summary>Time limits as text that Go's duration parser reads, such as <c>1h30m</c>; empty for none.</summary>
/// <param name="Create">For creating.</param>
/// <param name="Update">For updating.</param>
/// <param name="Delete">For deleting.</param>
/// <param name="Read">For reading.</param>
public sealed record CustomTimeouts(string Create = "", string Update = "", string Delete = "", string Read = "");

/// <summary>A former identity of a resource: a URN, or the parts that differed. A null part is as it is now.</summary>
public sealed record Alias
{
    /// <summary>The whole former URN; then nothing else counts.</summary>
    public string? Urn { get; init; }

    /// <summary>Former name.</summary>
    public string? Name { get; init; }

    /// <summary>Former type.</summary>
    public string? Type { get; init; }

    /// <summary>Former stack.</summary>
    public string? Stack { get; init; }

    /// <summary>Former project.</summary>
    public string? Project { get; init; }

    /// <summary>Former parent.</summary>
    public string? ParentUrn { get; init; }

    /// <summary>It had no parent.</summary>
    public bool HadNoParent { get; init; }
}

/// <summary>How a registration ended.</summary>
public enum RegistrationResult
{
    /// <summary>Well.</summary>
    Success = 0,

    /// <summary>Its step failed.</summary>
    Failed = 1,

    /// <summary>Its step was left out since something that it needs failed.</summary>
    Skipped = 2,
}

/// <summary>A registered resource.</summary>
public sealed record RegisterResourceResponse
{
    /// <summary>Its URN.</summary>
    public required string Urn { get; init; }

    /// <summary>Its id; empty while unknown, and for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its outputs; empty for local components.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>Output to the URNs that it depends on; only for remote components.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>How it ended.</summary>
    public RegistrationResult Result { get; init; }
}

/// <summary>Sets the outputs of a component or of the stack.</summary>
/// <param name="Urn">URN of the component.</param>
/// <param name="Outputs">All its outputs.</param>
public sealed record RegisterResourceOutputsRequest(string Urn, PropertyMap Outputs);

/// <summary>Names a package.</summary>
/// <param name="Name">Name of the plugin.</param>
/// <param name="Version">Its version.</param>
/// <param name="DownloadUrl">Where to fetch it, or empty.</param>
public sealed record RegisterPackageRequest(string Name, string Version, string DownloadUrl = "")
{
    /// <summary>Checksums by platform.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Checksums { get; init; } =
        ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>A parameterization that makes another package of the plugin; null for none.</summary>
    public PackageParameterization? Parameterization { get; init; }

    /// <summary>A parameterization that adds to the package of the plugin; null for none.</summary>
    public PackageParameterization? Extension { get; init; }
}

/// <summary>What makes a package out of a plugin.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">Version of the package.</param>
/// <param name="Value">What the plugin needs to know.</param>
public sealed record PackageParameterization(string Name, string Version, ReadOnlyMemory<byte> Value);
