using System.Collections.Concurrent;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>
/// The providers of one run: those that the program registered, and, for resources that it no longer mentions, those
/// of the state.
/// </summary>
/// <param name="plugins">Starts plugins.</param>
/// <param name="builtIn">Serves the package that has no plugin.</param>
/// <param name="project">The project, for the plugins' environment.</param>
/// <param name="config">The stack's configuration, for the plugins' environment.</param>
/// <param name="olds">The state before the run.</param>
internal sealed class ProviderRegistry(
    IPluginPool plugins,
    IPlugin builtIn,
    Project project,
    StackConfig config,
    Snapshot olds
)
{
    private readonly ConcurrentDictionary<ProviderReference, Lazy<Task<Provider>>> _providers = [];
    private readonly ConcurrentDictionary<string, Provider> _started = [];

    /// <summary>
    /// The plugin for a provider resource that is being registered: one process per provider, not configured yet.
    /// </summary>
    public async Task<Provider> StartAsync(string urn, string package, string version, CancellationToken cancellation)
    {
        if (_started.TryGetValue(urn, out var started))
            return started;
        var provider = await LaunchAsync(package, version, cancellation);
        _started[urn] = provider;
        return provider;
    }

    /// <summary>Configures the plugin that was started for a provider resource, which from now on serves resources.</summary>
    public void Open(ResourceState resource)
    {
        var reference = new ProviderReference(resource.Urn, resource.Id);
        var provider = _started[resource.Urn];
        provider.Configure(reference, resource.Inputs);
        _providers[reference] = new(Task.FromResult(provider));
    }

    /// <summary>The provider of a reference.</summary>
    /// <exception cref="LocalEngineException">There is no such provider, in the run or in the state.</exception>
    public Task<Provider> GetAsync(string reference, CancellationToken cancellation)
    {
        if (!ProviderReference.TryParse(reference, out var parsed))
            throw new LocalEngineException($"'{reference}' is not a provider reference: expected URN::ID.");
        // A lazy one, so that of two callers at once one starts the plugin and both use it.
        return _providers.GetOrAdd(parsed, p => new(() => FromStateAsync(p, cancellation))).Value;
    }

    private async Task<Provider> FromStateAsync(ProviderReference reference, CancellationToken cancellation)
    {
        var state =
            olds.Resources.FirstOrDefault(r => r.Urn == reference.Urn && r.Id == reference.Id)
            ?? throw new LocalEngineException($"There is no provider {reference} in this stack.");
        var provider = await LaunchAsync(reference.Package, ProviderInputs.VersionOf(state.Inputs), cancellation);
        provider.Configure(reference, state.Inputs);
        return provider;
    }

    private async Task<Provider> LaunchAsync(string package, string version, CancellationToken cancellation) =>
        new(
            package == BuiltInPlugin.Package
                ? builtIn
                : await plugins.StartAsync(
                    new(
                        package,
                        version,
                        [new("PULUMI_PROJECT", project.Name), new("PULUMI_CONFIG", config.ToJson(package))]
                    ),
                    cancellation
                )
        );
}
