using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>What the engine says of itself.</summary>
public sealed record HandshakeRequest
{
    /// <summary><c>host:port</c> of the Engine service.</summary>
    public string EngineAddress { get; init; } = "";

    /// <summary>Folder of the plugin binary; null when the engine attached to a running plugin.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>Folder of the plugin's program; null when attached.</summary>
    public string? ProgramDirectory { get; init; }

    /// <summary>The engine fills in id, URN, name and type in <see cref="ConfigureRequest"/>.</summary>
    public bool ConfigureWithUrn { get; init; }

    /// <summary>The engine shows views.</summary>
    public bool SupportsViews { get; init; }

    /// <summary>The engine honours a wish to read before each update.</summary>
    public bool SupportsRefreshBeforeUpdate { get; init; }

    /// <summary>The engine says in <see cref="InvokeRequest.IsPreview"/> whether a preview runs.</summary>
    public bool InvokeWithPreview { get; init; }
}

/// <summary>What the provider can take.</summary>
public sealed record HandshakeResponse
{
    /// <summary>Secrets arrive marked as such.</summary>
    public bool AcceptsSecrets { get; init; }

    /// <summary>References to resources arrive as such.</summary>
    public bool AcceptsResources { get; init; }

    /// <summary>Output values arrive as such, in calls to components.</summary>
    public bool AcceptsOutputs { get; init; }

    /// <summary>The engine may send the user's rules for automatic names.</summary>
    public bool SupportsAutonaming { get; init; }
}

/// <summary>Asks for the schema.</summary>
/// <param name="Version">Format of the schema; only 0 exists.</param>
/// <param name="SubpackageName">Name of the parameterized package, or empty.</param>
/// <param name="SubpackageVersion">Its version, or empty.</param>
public sealed record GetSchemaRequest(int Version, string SubpackageName = "", string SubpackageVersion = "");

/// <summary>Sets the provider's configuration.</summary>
public sealed record ConfigureRequest
{
    /// <summary>The older form: <c>apig:config:region</c> to text, secrets in the clear.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The configuration, secrets marked. Null from very old engines.</summary>
    public PropertyMap? Args { get; init; }

    /// <summary>Secrets may be sent back.</summary>
    public bool AcceptsSecrets { get; init; }

    /// <summary>References may be sent back.</summary>
    public bool AcceptsResources { get; init; }

    /// <summary>Diff and Update will get the old inputs.</summary>
    public bool SendsOldInputs { get; init; }

    /// <summary>Delete will get the old inputs.</summary>
    public bool SendsOldInputsToDelete { get; init; }

    /// <summary>Id of the provider resource; in a preview of a new one the unknown text.</summary>
    public string? Id { get; init; }

    /// <summary>URN of the provider resource.</summary>
    public string? Urn { get; init; }

    /// <summary>Name of the provider resource.</summary>
    public string? Name { get; init; }

    /// <summary>Type of the provider resource.</summary>
    public string? Type { get; init; }
}

/// <summary>Flags for engines that know no handshake.</summary>
public sealed record ConfigureResponse
{
    /// <summary>See <see cref="HandshakeResponse.AcceptsSecrets"/>.</summary>
    public bool AcceptsSecrets { get; init; }

    /// <summary>Create and Update can be called in previews.</summary>
    public bool SupportsPreview { get; init; }

    /// <summary>See <see cref="HandshakeResponse.AcceptsResources"/>.</summary>
    public bool AcceptsResources { get; init; }

    /// <summary>See <see cref="HandshakeResponse.AcceptsOutputs"/>.</summary>
    public bool AcceptsOutputs { get; init; }

    /// <summary>See <see cref="HandshakeResponse.SupportsAutonaming"/>.</summary>
    public bool SupportsAutonaming { get; init; }
}
