using PulumiApig.Simulator.Apig;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Control;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.Iam;
using PulumiApig.Simulator.Log;
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
public sealed partial class ApigSimulator : IAsyncDisposable
{
    private readonly SimulatorOptions _options;
    private readonly Cloud _cloud;
    private readonly Tokens _tokens;
    private readonly RequestLog _log = new();
    private LoopbackServer? _server;

    private ApigSimulator(SimulatorOptions options)
    {
        _options = options;
        _cloud = new Cloud(options);
        _tokens = new Tokens(options.Clock, options.TokenLifetime);
    }

    /// <summary>The base address: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => _server!.Address;

    /// <summary>All requests answered so far, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests => _log.All();

    /// <summary>Starts a simulator; it serves until it is disposed.</summary>
    /// <param name="options">What to start with; null for <see cref="SimulatorDefaults"/>.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ApigSimulator> StartAsync(
        SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var simulator = new ApigSimulator(options ?? new SimulatorOptions());
        var control = new Routes();
        new ControlRoutes(simulator).AddTo(control);
        var dispatcher = new Dispatcher(simulator.CloudRoutes(), control, simulator._log, simulator._options);
        simulator._server = await LoopbackServer.StartAsync(
            simulator._options.Port, dispatcher.HandleAsync, cancellationToken);
        return simulator;
    }

    /// <summary>Forgets the requests seen so far; their numbers go on counting.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Ends every token that was given out, as if its time had passed.</summary>
    public void ExpireTokens() => _tokens.ExpireAll();

    /// <summary>Stops serving; open connections are cut.</summary>
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Routes CloudRoutes()
    {
        var account = new Account(_options);
        var keys = new AccessKeys();
        keys.Add(new AccessKeyPair(_options.AccessKey, _options.SecretKey, _options.UserName));
        var authenticator = new Authenticator(new SignatureCheck(keys, _options.Clock), _tokens);

        var routes = new Routes();
        new ApigRoutes(_cloud, account, authenticator).AddTo(routes, _options);
        new IamRoutes(account, authenticator, new TokenDesk(account, _tokens)).AddTo(routes);
        return routes;
    }
}
