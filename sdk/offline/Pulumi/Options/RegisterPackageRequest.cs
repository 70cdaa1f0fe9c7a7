using Google.Protobuf;
using Wire = PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi;

/// <summary>Names the package of a resource whose plugin serves more than one.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>A package.</summary>
    /// <param name="name">Name of the plugin.</param>
    /// <param name="version">Version of the plugin.</param>
    /// <param name="downloadUrl">Where to fetch it.</param>
    /// <param name="checksums">Checksums by platform.</param>
    /// <param name="parameterization">What makes another package of the plugin.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums,
        PackageParameterization? parameterization
    )
        : this(name, version, downloadUrl, checksums, parameterization, null) { }

    /// <inheritdoc cref="RegisterPackageRequest(string, string, string, Dictionary{string, byte[]}, PackageParameterization)"/>
    /// <param name="extension">What adds to the package of the plugin.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null
    )
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }
#pragma warning restore CS1573

    /// <summary>Name of the plugin.</summary>
    public string Name { get; }

    /// <summary>Version of the plugin.</summary>
    public string Version { get; }

    /// <summary>Where to fetch it, or empty.</summary>
    public string DownloadUrl { get; }

    /// <summary>Checksums by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What makes another package of the plugin.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What adds to the package of the plugin.</summary>
    public PackageParameterization? Extension { get; }

    internal Wire.RegisterPackageRequest ToWire() =>
        new()
        {
            Name = Name,
            Version = Version,
            DownloadUrl = DownloadUrl,
            Checksums = { Checksums.ToDictionary(c => c.Key, c => ByteString.CopyFrom(c.Value)) },
            Parameterization = ToWire(Parameterization),
            Extension = ToWire(Extension),
        };

    private static Wire.RegisterPackageRequest.Types.Parameterization? ToWire(PackageParameterization? p) =>
        p is null
            ? null
            : new()
            {
                Name = p.Name,
                Version = p.Version,
                Value = ByteString.CopyFrom(p.Value),
            };

    /// <summary>What makes a package out of a plugin.</summary>
    /// <param name="name">Name of the package.</param>
    /// <param name="version">Version of the package.</param>
    /// <param name="value">What the plugin needs to know.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>Name of the package.</summary>
        public string Name { get; } = name;

        /// <summary>Version of the package.</summary>
        public string Version { get; } = version;

        /// <summary>What the plugin needs to know.</summary>
        public byte[] Value { get; } = value;
    }
}
