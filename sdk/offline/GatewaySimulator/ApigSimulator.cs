using PulumiApig.Simulator.Apig;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Control;
using PulumiApig.Simulator.Faults;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.Iam;
using PulumiApig.Simulator.Log;
using PulumiApig.Simulator.Metadata;
using PulumiApig.Simulator.Ports;
using PulumiApig.Simulator.Serving;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator;

/// <summary>
/// An API Gateway (APIG) of Huawei Cloud in memory, with the identity service (IAM) that signs its callers in.
/// It listens on the loopback address; give <see cref="Address"/> to a client as the endpoint of both services.
/// </summary>
/// <remarks>
/// Everything that the API could change can also be read and changed here, without a request: a test sees what a
/// client has really done, and can do what an administrator would do behind a program's back.
/// </remarks>
public sealed partial class ApigSimulator : IAsyncDisposable, IControlled
{
    private readonly SimulatorOptions _options;
    private readonly Cloud _cloud;
    private readonly Tokens _tokens;
    private readonly ServerClock _clock;
    private readonly RequestLog _log = new();
    private readonly FaultPlan _faults = new();
    private readonly CancellationTokenSource _ended = new();
    private volatile Throttle? _throttle;
    private LoopbackServer? _server;

    private ApigSimulator(SimulatorOptions options)
    {
        _options = options;
        _clock = new ServerClock(options.Clock);
        _cloud = new Cloud(options, _clock);
        _tokens = new Tokens(_clock, options.TokenLifetime);
    }

    /// <summary>The base address: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => _server!.Address;

    /// <summary>How the metadata service of the machine behaves, which is served here too.</summary>
    public MetadataService MetadataService { get; set; }

    /// <summary>All requests answered so far, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests => _log.All();

    /// <summary>Starts a simulator; it serves until it is disposed.</summary>
    /// <param name="options">What to start with; null for <see cref="SimulatorDefaults"/>.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ApigSimulator> StartAsync(
        SimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var simulator = new ApigSimulator(options ?? new SimulatorOptions());
        simulator._server = await LoopbackServer.StartAsync(
            simulator._options.Port,
            simulator.BuildDispatcher().HandleAsync,
            cancellationToken
        );
        return simulator;
    }

    /// <summary>Forgets the requests seen so far; their numbers go on counting.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Ends every token that was given out, as if its time had passed.</summary>
    public void ExpireTokens() => _tokens.ExpireAll();

    /// <summary>Stops serving; open connections are cut, delays end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _server!.DisposeAsync();
        _ended.Dispose();
    }

    private Dispatcher BuildDispatcher()
    {
        var control = new Routes();
        new ControlRoutes(this, _faults).AddTo(control);
        new ChangeRoutes(this).AddTo(control);
        var injector = new FaultInjector(_faults, () => _throttle, _clock, _ended.Token);
        var writer = new AnswerWriter(_clock, _options.ExtraFields, _ended.Token);
        return new Dispatcher(CloudRoutes(), control, injector, _log, writer, _clock);
    }

    private Routes CloudRoutes()
    {
        var account = new Account(_options);
        var keys = new AccessKeys();
        keys.Add(new AccessKeyPair(_options.AccessKey, _options.SecretKey, _options.UserName));
        var temporaryKeys = new TemporaryKeys(keys, _clock);
        var authenticator = new Authenticator(new SignatureCheck(keys, _clock), _tokens);

        var ports = new PortCalls(_cloud, _options.PortChangeTime, _clock, _ended.Token);
        var tokens = new TokenCalls(account, authenticator, _tokens);
        var agencies = new AgencyCalls(account, authenticator, temporaryKeys);

        var routes = new Routes();
        new ApigRoutes(_cloud, account, authenticator, ports, _clock).AddTo(routes);
        new IamRoutes(account, authenticator, tokens, agencies).AddTo(routes);
        new MetadataRoutes(() => MetadataService, temporaryKeys, _options.MetadataKeyLifetime, _clock).AddTo(routes);
        return routes;
    }
}
