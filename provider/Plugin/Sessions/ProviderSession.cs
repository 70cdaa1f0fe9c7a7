using PulumiApig.Gateway;
using PulumiApig.Plugin.Configuration;

namespace PulumiApig.Plugin.Sessions;

/// <summary>A configured provider. Making its client goes nowhere: what is missing is said by the first call.</summary>
internal sealed class ProviderSession : ISession
{
    public ProviderSession(ProviderConfig config, GatewayClientOptions options, RunMemory run)
    {
        (Config, Run) = (config, run);
        Client = new GatewayClient(config.Settings, options);
        Look = new PreviewLook(this);
    }

    public ProviderConfig Config { get; }

    public GatewayClient Client { get; }

    /// <summary>What resources of this run must know of each other.</summary>
    public RunMemory Run { get; }

    /// <summary>What previews read.</summary>
    public PreviewLook Look { get; }

    /// <summary>What the provider has for resources that leave a property out; null for nothing.</summary>
    public PropertyValue? DefaultOf(string property) =>
        property == ProviderShape.InstanceId.Name && Config.InstanceId is { } gateway
            ? PropertyValue.Of(gateway.Value)
            : null;

    public void Dispose() => Client.Dispose();
}
