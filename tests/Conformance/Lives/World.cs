using PulumiApig.Engine.Protocol;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>What lives have in common that come one after the other: a simulator, a clock, and who takes messages.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly GrpcServer _engine;
    private readonly HttpMessageInvoker _gateway = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private World(ApigSimulator simulator, SkippingTime clock, RecordingEngine messages, GrpcServer engine) =>
        (Simulator, Clock, Messages, _engine) = (simulator, clock, messages, engine);

    public ApigSimulator Simulator { get; }

    public SkippingTime Clock { get; }

    public RecordingEngine Messages { get; }

    public Tally Tally { get; } = new();

    public static async Task<World> StartAsync()
    {
        var clock = new SkippingTime(DateTimeOffset.UtcNow);
        var simulator = await ApigSimulator.StartAsync(new() { Clock = clock, DomainQuota = 100 });
        var messages = new RecordingEngine();
        return new(simulator, clock, messages, await GrpcServer.StartAsync([EngineService.For(messages)]));
    }

    /// <summary>What the stacks are configured with.</summary>
    public StackConfig Config(bool repeats)
    {
        var address = Simulator.Address.GetLeftPart(UriPartial.Authority);
        var config = StackConfig
            .Empty.With("apig:region", new(SimulatorDefaults.Region, IsSecret: false))
            .With("apig:projectId", new(SimulatorDefaults.ProjectId, IsSecret: false))
            .With("apig:endpoint", new(address, IsSecret: false))
            .With("apig:iamEndpoint", new(address, IsSecret: false))
            .With("apig:accessKey", new(SimulatorDefaults.AccessKey, IsSecret: true))
            .With("apig:secretKey", new(SimulatorDefaults.SecretKey, IsSecret: true));
        return repeats ? config : config.With("apig:maxRetries", new("0", IsSecret: false));
    }

    public PluginInProcess StartPlugin(Watch watch, Action<string> trace) =>
        new(new InterruptibleHandler(_gateway, Tally.CountRequest), Clock, _engine.Address, trace) { Watch = watch };

    public async ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        await _engine.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}

/// <summary>What happened in all lives so far.</summary>
internal sealed class Tally
{
    private long _requests;

    public long Lives { get; set; }

    public long Runs { get; set; }

    public long Creations { get; set; }

    public long Deletions { get; set; }

    public long Refusals { get; set; }

    public long Untold { get; set; }

    public long Faults { get; set; }

    public long Kills { get; set; }

    public long RivalActs { get; set; }

    public long Messages { get; set; }

    public long Requests => Interlocked.Read(ref _requests);

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public override string ToString() =>
        $"{Lives} lives, {Runs} runs, {Requests} requests, {Messages} messages; {Faults} faults, {Kills} kills, "
        + $"{RivalActs} acts of rivals; {Creations} creations, {Deletions} deletions, {Refusals} refusals, "
        + $"{Untold} creations told as unknown";
}
