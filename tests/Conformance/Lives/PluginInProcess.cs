using PulumiApig.Framework.Service;
using PulumiApig.Gateway;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.Plugin;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>The plugin as the engine sees it, without a process of its own: it can end at any request all the same.</summary>
internal sealed class PluginInProcess : IPlugin, IPluginPool, IDisposable
{
    private readonly IServedProvider _provider;
    private readonly string _engine;

    /// <param name="connection">Its connection to the gateway.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="engine">Where it sends messages.</param>
    /// <param name="trace">Takes what it logs.</param>
    public PluginInProcess(InterruptibleHandler connection, TimeProvider clock, string engine, Action<string> trace)
    {
        Connection = connection;
        _engine = engine;
        _provider = ApigProvider.Create(
            "0.0.1-test",
            new GatewayClientOptions
            {
                Host = HostEnvironment.Empty,
                HandlerFactory = () => connection,
                Time = clock,
                Randomness = () => 0.5,
            },
            trace
        );
    }

    public InterruptibleHandler Connection { get; }

    public IResourceProvider Provider => new JudgedProvider(_provider, Connection, Watch);

    /// <summary>Watches its calls in the present run.</summary>
    public required Watch Watch { get; set; }

    public ProviderHandshakeResponse? Abilities { get; private set; }

    public string Version => "0.0.1-test";

    public string? Diagnosis() => null;

    public async Task<IPlugin> StartAsync(PluginRequest request, CancellationToken cancellation)
    {
        Abilities = await Provider.HandshakeAsync(new() { EngineAddress = _engine }, cancellation);
        return this;
    }

    public async Task CancelAsync()
    {
        try
        {
            await Provider.CancelAsync(default);
        }
        catch (RpcException)
        {
            // It has ended.
        }
    }

    public void Dispose() => _provider.Dispose();
}
