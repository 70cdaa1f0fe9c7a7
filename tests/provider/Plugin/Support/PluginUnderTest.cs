using PulumiApig.Engine.Protocol;
using PulumiApig.Framework.Service;
using PulumiApig.Gateway;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Plugin.Tests.Support;

/// <summary>The plugin behind its port, an engine that records messages, and a simulated gateway.</summary>
internal sealed class PluginUnderTest : IAsyncDisposable
{
    private readonly GrpcServer _plugin;
    private readonly GrpcServer _engine;
    private readonly GrpcChannel _channel;
    private readonly IServedProvider _provider;
    private readonly LaterTime _time;

    private PluginUnderTest(
        ApigSimulator simulator,
        RecordingEngine engine,
        GrpcServer engineServer,
        IServedProvider provider,
        LaterTime time,
        GrpcServer plugin
    )
    {
        Simulator = simulator;
        Engine = engine;
        _engine = engineServer;
        (_provider, _time) = (provider, time);
        _plugin = plugin;
        _channel = new GrpcChannel(plugin.Address);
        Client = new ResourceProviderClient(_channel);
    }

    public ApigSimulator Simulator { get; }

    public RecordingEngine Engine { get; }

    public ResourceProviderClient Client { get; }

    /// <summary>Configuration that reaches the simulator.</summary>
    public PropertyMap Config =>
        PropertyMap.Of(
            ("region", SimulatorDefaults.Region),
            ("endpoint", Simulator.Address.ToString()),
            ("iamEndpoint", Simulator.Address.ToString()),
            ("projectId", SimulatorDefaults.ProjectId),
            ("accessKey", PropertyValue.Secret(SimulatorDefaults.AccessKey)),
            ("secretKey", PropertyValue.Secret(SimulatorDefaults.SecretKey))
        );

    /// <summary>Starts all three, shaken hands and configured.</summary>
    public static async Task<PluginUnderTest> StartAsync(Func<PropertyMap, PropertyMap>? configure = null)
    {
        var plugin = await StartUnconfiguredAsync();
        var config = configure is null ? plugin.Config : configure(plugin.Config);
        await plugin.Client.ConfigureAsync(new() { Args = config.ToStruct() }, default);
        return plugin;
    }

    /// <summary>Lets so much time go by that the provider reads again what others may have changed.</summary>
    public void LetMemoryFade() => _time.Advance(TimeSpan.FromSeconds(10));

    /// <summary>Ends the run, and begins another one: the provider forgets what it saw.</summary>
    public async Task BeginRunAsync()
    {
        await Client.CancelAsync(default);
        await Client.ConfigureAsync(new() { Args = Config.ToStruct() }, default);
    }

    /// <summary>Starts all three, with hands shaken only.</summary>
    public static async Task<PluginUnderTest> StartUnconfiguredAsync()
    {
        var simulator = await ApigSimulator.StartAsync();
        var engine = new RecordingEngine();
        var engineServer = await GrpcServer.StartAsync([EngineService.For(engine)]);
        var time = new LaterTime();
        var options = new GatewayClientOptions { Host = HostEnvironment.Empty, Time = time };
        var provider = ApigProvider.Create("0.0.1-test", options);
        var server = await GrpcServer.StartAsync([ResourceProviderService.For(provider)]);
        var plugin = new PluginUnderTest(simulator, engine, engineServer, provider, time, server);
        await plugin.Client.HandshakeAsync(new() { EngineAddress = engineServer.Address }, default);
        return plugin;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _plugin.DisposeAsync();
        _provider.Dispose();
        await _engine.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
