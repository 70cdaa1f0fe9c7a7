using System.Collections.Immutable;

namespace PulumiApig.Framework.Packages;

/// <summary>What a package says of itself.</summary>
public sealed record PackageInfo
{
    /// <summary>Its name, with which its tokens begin: <c>apig</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, semantic, without a leading <c>v</c>.</summary>
    public required string Version { get; init; }

    /// <summary>What its message codes begin with: <c>APIG</c>.</summary>
    public required string MessagePrefix { get; init; }

    /// <summary>Its name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What the registry files it under.</summary>
    public required ImmutableArray<string> Keywords { get; init; }

    /// <summary>Its licence, as SPDX names it.</summary>
    public required string License { get; init; }

    /// <summary>Address of its repository, which is its homepage too and the root of its Go module; null when there is none.</summary>
    public string? Repository { get; init; }

    /// <summary>Address of its picture; null when there is none.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Who publishes it; null for none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where Pulumi finds the archives of its plugin; null when they are where Pulumi's own are.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>Name of Terraform's provider for the same service; null when there is none.</summary>
    public string? TerraformProvider { get; init; }
}
