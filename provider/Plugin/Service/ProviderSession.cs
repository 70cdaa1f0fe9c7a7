using PulumiApig.Gateway;
using PulumiApig.Plugin.Configuration;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Service;

/// <summary>A configured provider. The client is made by the first call that needs one; making it goes nowhere.</summary>
internal sealed class ProviderSession : IDisposable
{
    private readonly Lazy<GatewayClient> _client;

    public ProviderSession(ProviderConfig config, GatewayClientOptions options)
    {
        Config = config;
        _client = new(() => new GatewayClient(config.Settings, options));
        Look = new PreviewLook(this);
    }

    public ProviderConfig Config { get; }

    public GatewayClient Client => _client.Value;

    /// <summary>What resources of this run must know of each other.</summary>
    public RunMemory Run { get; } = new();

    /// <summary>What previews read.</summary>
    public PreviewLook Look { get; }

    /// <summary>What the provider has for resources that leave a property out; null for nothing.</summary>
    public PropertyValue? DefaultOf(string property) =>
        property == ProviderShape.InstanceId.Name && Config.InstanceId is { } gateway
            ? PropertyValue.Of(gateway.Value)
            : null;

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }
}
