using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>
/// The providers that no program declares: one for each package and version, configured from the stack's configuration,
/// registered when the first resource asks for it.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="register">Registers a resource.</param>
internal sealed partial class DefaultProviders(Run run, Func<Goal, Task<ResourceState>> register)
{
    private readonly ConcurrentDictionary<PackageKey, Lazy<Task<ProviderReference>>> _providers = [];
    private readonly ConcurrentDictionary<string, PackageKey> _packages = [];

    /// <summary>Keeps what a program says of a package, and gives it a name; the same for the same.</summary>
    public string AddPackage(RegisterPackageRequest request)
    {
        if (request.Parameterization is not null || request.Extension is not null)
            throw new RpcException(StatusCode.Unimplemented, "apig-local does not support parameterized packages.");
        var key = new PackageKey(request.Name, request.Version, request.DownloadUrl);
        lock (_packages)
        {
            if (_packages.FirstOrDefault(p => p.Value == key).Key is { } known)
                return known;
            var name = Guid.NewGuid().ToString();
            _packages[name] = key;
            return name;
        }
    }

    /// <summary>What a program means by a reference to a package, or by a package's name and version if it has none.</summary>
    /// <exception cref="RpcException">The reference is not known.</exception>
    public PackageKey PackageOf(string reference, PackageKey named) =>
        reference.Length == 0 ? named
        : _packages.TryGetValue(reference, out var registered) ? registered
        : throw new RpcException(StatusCode.InvalidArgument, $"There is no package reference '{reference}'.");

    /// <summary>The default provider of a package.</summary>
    /// <exception cref="RpcException">The user forbids it.</exception>
    public Task<ProviderReference> GetAsync(PackageKey key)
    {
        if (key.Package != BuiltInPlugin.Package && run.Config.ForbidsDefaultProvider(key.Package))
        {
            throw new RpcException(
                StatusCode.FailedPrecondition,
                $"Default provider for '{key.Package}' disabled. '{key.Package}' must use an explicit provider."
            );
        }
        return _providers.GetOrAdd(key, k => new(() => RegisterAsync(k))).Value;
    }

    private async Task<ProviderReference> RegisterAsync(PackageKey key)
    {
        var state = await register(
            new Goal
            {
                Urn = Urn.Create(run.Stack, run.Project.Name, null, ProviderReference.TypeOf(key.Package), Name(key)),
                IsCustom = true,
                Inputs = ProviderInputs.Create(run.Config.Of(key.Package), key.Version, key.DownloadUrl),
            }
        );
        return new(state.Urn, state.Id);
    }

    // As the CLI names it: the parts of the version apart, and in the address what a name may hold, slashes included.
    private static string Name(PackageKey key)
    {
        var version = key.Version.Length > 0 ? "_" + VersionMarks().Replace(key.Version, "_") : "";
        var address = key.DownloadUrl.Length > 0 ? "_" + key.DownloadUrl : "";
        var segments = $"default{version}{address}".Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', segments.Select(segment => NotInAName().Replace(segment, "_")));
    }

    [GeneratedRegex("[.+]|(?<=^[^-]*)-")]
    private static partial Regex VersionMarks();

    [GeneratedRegex("[^A-Za-z0-9_.-]")]
    private static partial Regex NotInAName();
}

/// <summary>A package as a program knows it.</summary>
/// <param name="Package">Name of the package.</param>
/// <param name="Version">The version that the program was built with, or empty.</param>
/// <param name="DownloadUrl">Where to fetch the plugin, or empty.</param>
internal readonly record struct PackageKey(string Package, string Version, string DownloadUrl);
