using PulumiApig.Engine.Protocol;
using PulumiApig.LocalEngine.Plugins.Conduct;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>
/// Tests that play the engine to one plugin process, over a simulated gateway that is as new for every test. Every call
/// through <see cref="Provider"/> is also held to what the protocol expects besides: that Check and Read are stable,
/// that a preview promises what comes, that nothing secret or unknown is lost, that Delete can be repeated.
/// </summary>
internal abstract class PluginFixture
{
    private const string PortType = "apig:index:IngressPort";
    private const string AclType = "apig:index:AppAcl";

    private readonly List<string> _faults = [];
    private GrpcServer _engineServer = null!;
    private GrpcChannel _channel = null!;
    private PluginProcess _process = null!;

    protected RecordingEngine Engine { get; } = new();

    protected ApigSimulator Simulator { get; private set; } = null!;

    protected PluginProcess Process => _process;

    /// <summary>The plugin, plainly.</summary>
    protected ResourceProviderClient Client { get; private set; } = null!;

    /// <summary>The plugin, watched.</summary>
    protected IResourceProvider Provider { get; private set; } = null!;

    /// <summary>Configuration that reaches the simulator, and gives up after one attempt: no test waits.</summary>
    protected PropertyMap Config =>
        PropertyMap.Of(
            ("region", SimulatorDefaults.Region),
            ("endpoint", Simulator.Address.GetLeftPart(UriPartial.Authority)),
            ("iamEndpoint", Simulator.Address.GetLeftPart(UriPartial.Authority)),
            ("projectId", SimulatorDefaults.ProjectId),
            ("accessKey", PropertyValue.Secret(SimulatorDefaults.AccessKey)),
            ("secretKey", PropertyValue.Secret(SimulatorDefaults.SecretKey)),
            ("maxRetries", PropertyValue.Of(0))
        );

    protected Subject Port => new(Provider, PortType, "http");

    protected Subject Acl => new(Provider, AclType, "offices");

    /// <summary>A port with exactly the calls that a test makes.</summary>
    protected Subject PlainPort => new(Client, PortType, "http");

    /// <inheritdoc cref="PlainPort"/>
    protected Subject PlainAcl => new(Client, AclType, "offices");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _engineServer = await GrpcServer.StartAsync([EngineService.For(Engine)]);
        _process = await PluginProcess.StartAsync(_engineServer.Address);
        _channel = new GrpcChannel(_process.Address);
        Client = new ResourceProviderClient(_channel);
        Provider = new WatchedProvider(Client, (urn, fault) => _faults.Add($"{urn}: {fault}"));
        await Client.HandshakeAsync(new() { EngineAddress = _engineServer.Address }, default);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync();
        await _engineServer.DisposeAsync();
    }

    [SetUp]
    public async Task ConfigureAsync()
    {
        Simulator = await ApigSimulator.StartAsync();
        await BeginRunAsync();
        Engine.Clear();
        _faults.Clear();
    }

    /// <summary>
    /// Ends the run and begins another, as between two commands: what a run has checked it holds, so that only another
    /// one deletes it.
    /// </summary>
    protected async Task BeginRunAsync()
    {
        await Client.CancelAsync(default);
        await Client.ConfigureAsync(new() { Args = Config.ToStruct(), SendsOldInputs = true }, default);
    }

    [TearDown]
    public async Task CheckConductAsync()
    {
        await Simulator.DisposeAsync();
        _faults.Should().BeEmpty("every call is to keep to the protocol");
        _process.HasExited.Should().BeFalse(_process.Errors);
    }

    protected static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
