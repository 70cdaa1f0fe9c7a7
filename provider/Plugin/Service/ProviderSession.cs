using PulumiApig.Gateway;
using PulumiApig.Plugin.Configuration;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Service;

/// <summary>A configured provider. The client is made by the first call that needs one; making it goes nowhere.</summary>
internal sealed class ProviderSession(ProviderConfig config, GatewayClientOptions options) : IDisposable
{
    private readonly Lazy<GatewayClient> _client = new(() => new GatewayClient(config.Settings, options));

    public ProviderConfig Config => config;

    public GatewayClient Client => _client.Value;

    /// <summary>What the provider has for resources that leave a property out; null for nothing.</summary>
    public PropertyValue? DefaultOf(string property) =>
        property == ProviderShape.InstanceId.Name && config.InstanceId is { } gateway
            ? PropertyValue.Of(gateway.Value)
            : null;

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }
}
