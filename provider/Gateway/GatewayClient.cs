using PulumiApig.Gateway.Apps;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Domains;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Identity;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Ports;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway;

/// <summary>
/// A client of the gateway's management API: custom ingress ports, apps with their secrets and access controls, domains of
/// API groups, and gateways to read. Safe to use from many threads; one client per account and region is enough.
/// </summary>
/// <remarks>
/// Making a client goes nowhere: what is missing or wrong is said by the first call. No call throws for anything that
/// is to be expected, a cancelled token included; it comes back as a <see cref="GatewayError"/>.
/// </remarks>
public sealed partial class GatewayClient : IDisposable
{
    private readonly GatewayClientOptions _options;
    private readonly Wire _wire;
    private readonly GatewayService _service;
    private readonly AppAnswers _appAnswers;
    private readonly SharedList<IngressPort> _ports;
    private readonly SharedList<App> _apps;
    private readonly SharedList<ApiGroup> _groups;
    private readonly PortWriter _portWriter;
    private readonly AppWriter _appWriter;
    private readonly DomainWriter _domainWriter;

    /// <summary>Makes a client.</summary>
    /// <param name="settings">How to reach the service and as whom; what is missing comes from the environment.</param>
    /// <param name="options">The surroundings; the machine's own when null.</param>
    public GatewayClient(GatewaySettings settings, GatewayClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _options = options ?? new GatewayClientOptions();
        Settings = EffectiveSettings.From(settings, _options.Host);

        var (time, timeout) = (_options.Time, _options.CallTimeout);
        var redactor = new Redactor();
        var explainer = new Explainer(time, redactor);
        var handler =
            _options.HandlerFactory?.Invoke()
            ?? Sockets.Create(Settings.Insecure, Settings.Authorities, new EnvironmentProxy(_options.Host));
        _wire = new Wire(handler, UserAgent(_options.UserAgent), _options.AttemptTimeout, time, redactor);
        var dispatcher = new Dispatcher(_wire, explainer, time, _options.Randomness, Settings.MaxRetries, _options.Log);
        var identity = new IdentityService(Settings.Endpoints, dispatcher, redactor, time);
        var choice = new CredentialChoice(Settings, identity, dispatcher, redactor, timeout, time);
        var source = choice.Choose();
        CredentialProblem = choice.Flaw;
        var project = new ProjectLookup(Settings.Levels, identity, source, timeout, time);
        _service = new GatewayService(Settings, source, project, dispatcher);
        _appAnswers = new AppAnswers(redactor);
        _ports = Shared(PortAnswers.Ports);
        _apps = Shared(_appAnswers.Apps);
        _groups = Shared(GroupAnswers.Groups);
        _portWriter = new PortWriter(_service, dispatcher, explainer, _ports);
        _appWriter = new AppWriter(_service, dispatcher, explainer, _apps, _appAnswers);
        _domainWriter = new DomainWriter(_service, dispatcher, explainer, _groups);
    }

    /// <summary>The settings in force and where each came from.</summary>
    public EffectiveSettings Settings { get; }

    /// <summary>
    /// What makes the credentials in force impossible to send, as a clause that names the setting and its source, never
    /// the value; null when nothing does. Every call fails by it, and nothing is sent.
    /// </summary>
    public string? CredentialProblem { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _wire.Dispose();

    private SharedList<T> Shared<T>(ListKind<T> kind) =>
        new(_service, kind, _options.Locks, _options.CallTimeout, _options.Time);

    private async Task<T> RunAsync<T>(
        Operation operation,
        CallOptions? options,
        Func<GatewayCall, Task<T>> run,
        CancellationToken cancellationToken
    )
    {
        using var time = new CallTime(options?.Timeout ?? _options.CallTimeout, _options.Time, cancellationToken);
        return await run(new GatewayCall(operation, time, options?.OnWait ?? _options.OnWait));
    }

    private static string UserAgent(string? caller)
    {
        var own = $"PulumiApig.Gateway/{typeof(GatewayClient).Assembly.GetName().Version?.ToString(3)}";
        return caller is null ? own : $"{caller} {own}";
    }
}
