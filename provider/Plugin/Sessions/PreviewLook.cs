using System.Collections.Concurrent;

namespace PulumiApig.Plugin.Sessions;

/// <summary>
/// What a preview may read: once for each gateway and app, however many resources ask at once, and never for longer
/// than a few seconds. Without an answer the preview goes on. An update looks too when it has a port number to choose.
/// </summary>
internal sealed class PreviewLook(ProviderSession session)
{
    private static readonly CallOptions LookOptions = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly ConcurrentDictionary<GatewayId, Lazy<Task<Outcome<IReadOnlyList<IngressPort>>>>> _ports = new();
    private readonly ConcurrentDictionary<GatewayId, Lazy<Task<Outcome<IReadOnlyList<App>>>>> _apps = new();
    private readonly ConcurrentDictionary<GatewayId, Lazy<Task<Outcome<IReadOnlyList<ApiGroup>>>>> _groups = new();
    private readonly ConcurrentDictionary<object, int> _new = new();
    private volatile bool _givenUp;

    private bool IsOff => _givenUp || !session.Config.PreviewChecks;

    /// <summary>The open ports of a gateway, or why there are none to see; null when the preview goes on without.</summary>
    public Task<Outcome<IReadOnlyList<IngressPort>>?> PortsAsync(Call call, GatewayId gateway) =>
        OnceAsync(_ports, call, gateway, () => session.Client.ListPortsAsync(gateway, null, LookOptions));

    /// <summary>The apps of a gateway, or why there are none to see; null when the preview goes on without.</summary>
    public Task<Outcome<IReadOnlyList<App>>?> AppsAsync(Call call, GatewayId gateway) =>
        OnceAsync(_apps, call, gateway, () => session.Client.ListAppsAsync(gateway, null, LookOptions));

    /// <summary>The API groups of a gateway with their domains; null when the preview goes on without.</summary>
    public Task<Outcome<IReadOnlyList<ApiGroup>>?> GroupsAsync(Call call, GatewayId gateway) =>
        OnceAsync(_groups, call, gateway, () => session.Client.ListGroupsAsync(gateway, null, LookOptions));

    /// <summary>How many things this run adds to something, such as ports to a gateway, this one included.</summary>
    public int CountNew(object place) => _new.AddOrUpdate(place, 1, (_, n) => n + 1);

    /// <summary>The domains on a port; null when the preview goes on without.</summary>
    public async Task<Outcome<IReadOnlyList<BoundDomain>>?> DomainsAsync(
        Call call,
        GatewayId gateway,
        IngressPortId port
    ) =>
        IsOff
            ? null
            : Answer(call, await session.Client.ListDomainsAsync(gateway, port, LookOptions, call.Cancellation));

    /// <summary>The access control of an app; null when the preview goes on without.</summary>
    public async Task<Outcome<AppAcl?>?> AclAsync(Call call, GatewayId gateway, AppId app) =>
        IsOff ? null : Answer(call, await session.Client.GetAclAsync(gateway, app, LookOptions, call.Cancellation));

    /// <summary>Reports what stands in the way, as far as it was seen; a gateway that is gone stands in the way of all.</summary>
    /// <param name="call">Takes the messages.</param>
    /// <param name="look">What was seen; null when the preview goes on without.</param>
    /// <param name="obstacles">What of it stands in the way.</param>
    public static void Report<T>(Call call, Outcome<T>? look, Func<T, IEnumerable<Message>> obstacles)
    {
        if (look is null)
            return;
        var found = look.TryGet(out var seen, out var error) ? obstacles(seen) : [GatewayFailure.WillFail(error)];
        foreach (var obstacle in found)
            call.Log.Report(obstacle);
    }

    private async Task<Outcome<T>?> OnceAsync<T>(
        ConcurrentDictionary<GatewayId, Lazy<Task<Outcome<T>>>> looks,
        Call call,
        GatewayId gateway,
        Func<Task<Outcome<T>>> read
    )
    {
        if (IsOff)
            return null;
        var look = looks.GetOrAdd(gateway, _ => new(read));
        // The look is for all who ask; the one who asks need not wait for it.
        return Answer(call, await look.Value.WaitAsync(call.Cancellation));
    }

    /// <summary>
    /// Passes on what the gateway itself says. Any other failure is told once and is not the preview's: whatever kept
    /// this answer away would keep the next ones away too, so nothing more is asked.
    /// </summary>
    private Outcome<T>? Answer<T>(Call call, Outcome<T> outcome)
    {
        if (outcome.IsSuccess || outcome.Error.IsGone)
            return outcome;
        _givenUp = true;
        var failed = LookCodes.Failed(outcome.Error, session.Client.Settings);
        if (failed is not null && session.Run.IsFirst($"no look: {outcome.Error.Reason}"))
            call.Log.Report(failed);
        return null;
    }
}
