using PulumiApig.Protocol.Provider;

namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>A plugin whose provider is watched for its conduct.</summary>
internal sealed class WatchedPlugin(IPlugin plugin, Action<string, string> report) : IPlugin
{
    public IResourceProvider Provider { get; } = new WatchedProvider(plugin.Provider, report);

    public ProviderHandshakeResponse? Abilities => plugin.Abilities;

    public string Version => plugin.Version;

    public string? Diagnosis() => plugin.Diagnosis();
}
