using System.Collections.Concurrent;
using PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi;

/// <summary>References to packages whose plugin serves more than one; each package is registered once.</summary>
internal sealed class PackageReferences(IResourceMonitor monitor, EngineFeatures features)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _references = new();

    /// <summary>The reference that requests carry; empty for an ordinary package.</summary>
    public Task<string> ReferenceAsync(RegisterPackageRequest? package) =>
        package is null
            ? Task.FromResult("")
            : _references.GetOrAdd(Key(package), _ => new(() => RegisterAsync(package))).Value;

    private static string Key(RegisterPackageRequest package) =>
        string.Join(
            '\n',
            new[] { package.Name, package.Version, package.DownloadUrl }
                .Concat(Parts(package.Parameterization))
                .Concat(Parts(package.Extension))
        );

    private static string[] Parts(RegisterPackageRequest.PackageParameterization? p) =>
        p is null ? ["", "", ""] : [p.Name, p.Version, Convert.ToBase64String(p.Value)];

    private async Task<string> RegisterAsync(RegisterPackageRequest package)
    {
        // An ordinary package works by its version too, with engines of any age.
        if (
            package is { Parameterization: null, Extension: null }
            && !await features.HasAsync(EngineFeatures.Parameterization)
        )
            return "";
        await features.RequireAsync(EngineFeatures.Parameterization, $"the package {package.Name}");
        return (await monitor.RegisterPackageAsync(package.ToWire(), default)).Ref;
    }
}
