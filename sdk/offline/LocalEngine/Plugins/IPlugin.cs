using PulumiApig.Protocol.Provider;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>A plugin that is ready to be configured: it serves one provider resource.</summary>
internal interface IPlugin
{
    IResourceProvider Provider { get; }

    /// <summary>What it said of itself; null when it knows no handshake.</summary>
    ProviderHandshakeResponse? Abilities { get; }

    string Version { get; }

    /// <summary>Why a call could not reach it, if that is since it ended; else null.</summary>
    string? Diagnosis();
}

/// <summary>Starts plugins.</summary>
internal interface IPluginPool
{
    /// <param name="request">Which plugin.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LocalEngineException">It cannot be found or started.</exception>
    Task<IPlugin> StartAsync(PluginRequest request, CancellationToken cancellation);

    /// <summary>Asks all plugins to stop their waiting work.</summary>
    Task CancelAsync();
}

/// <summary>Which plugin to start.</summary>
/// <param name="Package">Name of the package.</param>
/// <param name="Version">The version that the program was built with, or empty.</param>
/// <param name="Environment">What is added to the environment of its process.</param>
internal sealed record PluginRequest(
    string Package,
    string Version,
    IReadOnlyList<KeyValuePair<string, string>> Environment
);
