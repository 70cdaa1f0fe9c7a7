using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>The custom ingress ports of a gateway, in order of creation.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public IReadOnlyList<IngressPort> Ports(string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Ports.ToList());

    /// <summary>Opens a port as an administrator would, without the checks of the API.</summary>
    /// <param name="protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
    /// <param name="port">The port number, which must be free on the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <exception cref="InvalidOperationException">The port is open already.</exception>
    public IngressPort OpenPort(string protocol, int port, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
                gateway.FindPort(port) is null
                    ? gateway.OpenPort(protocol, port)
                    : throw new InvalidOperationException($"Port {port} of gateway {gateway.Id} is open already.")
        );

    /// <summary>Closes a port, even one that a domain is bound to.</summary>
    /// <param name="port">The port number.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <returns>False when the port was not open.</returns>
    public bool ClosePort(int port, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Ports.RemoveAll(open => open.Port == port) > 0);

    /// <summary>Sets what a gateway says of a port: <c>normal</c> or <c>abnormal</c>.</summary>
    /// <exception cref="InvalidOperationException">The port is not open.</exception>
    public void SetPortStatus(int port, string status, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
            {
                var index = gateway.Ports.FindIndex(open => open.Port == port);
                if (index < 0)
                    throw new InvalidOperationException($"Port {port} of gateway {gateway.Id} is not open.");
                return gateway.Ports[index] = gateway.Ports[index] with { Status = status };
            }
        );

    /// <summary>The access control of an app; null when it has none.</summary>
    /// <param name="appId">The app; null for the first one of the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public AppAcl? Acl(string? appId = null, string? gatewayId = null) => OnApp(appId, gatewayId, app => app.Acl);

    /// <summary>Sets or, with null, removes the access control of an app, without the checks of the API.</summary>
    public void SetAcl(AppAcl? acl, string? appId = null, string? gatewayId = null) =>
        OnApp(appId, gatewayId, app => app.Acl = acl);

    /// <summary>The ids of all gateways.</summary>
    public IReadOnlyList<string> Gateways
    {
        get
        {
            lock (_cloud.Gate)
                return [.. _cloud.Gateways.Select(gateway => gateway.Id)];
        }
    }

    /// <summary>Adds a gateway with the apps of the options on it.</summary>
    /// <param name="gatewayId">Its id; null for a new one.</param>
    /// <param name="projectId">Its project; null for the first one.</param>
    /// <returns>The id.</returns>
    public string AddGateway(string? gatewayId = null, string? projectId = null)
    {
        lock (_cloud.Gate)
            return _cloud.AddGateway(gatewayId ?? NewId(), projectId ?? _options.ProjectId).Id;
    }

    /// <summary>Removes a gateway and all that is on it.</summary>
    public void RemoveGateway(string? gatewayId = null) => OnGateway(gatewayId, _cloud.Gateways.Remove);

    /// <summary>Says of a gateway that it does not run (<c>Updating</c>, <c>Resizing</c>, …): it refuses port changes with 409 APIC.7701.</summary>
    public void SetGatewayStatus(string status, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Status = status);

    /// <summary>Switches a feature of a gateway, such as <c>app_acl</c>, on or off.</summary>
    public void SetFeature(string name, bool enabled, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => enabled ? gateway.Features.Add(name) : gateway.Features.Remove(name));

    /// <summary>Switches IPv6 on or off; a gateway without it refuses IPv6 addresses in an ACL.</summary>
    public void SetIpv6(bool enabled, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Ipv6 = enabled);

    /// <summary>The ids of the apps on a gateway.</summary>
    public IReadOnlyList<string> Apps(string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Apps.Select(app => app.Id).ToList());

    /// <summary>Adds an app.</summary>
    /// <param name="appId">Its id; null for a new one.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <returns>The id.</returns>
    public string AddApp(string? appId = null, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => _cloud.AddApp(gateway, appId ?? NewId()).Id);

    /// <summary>Removes an app and its access control.</summary>
    public void RemoveApp(string? appId = null, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Apps.Remove(Find(gateway, appId)));

    /// <summary>Binds a domain to ports: a bound custom port cannot be deleted by the API (400 APIC.7257).</summary>
    /// <param name="domain">The domain name.</param>
    /// <param name="httpPort">The port for HTTP; 80 for the built-in one, -1 for none.</param>
    /// <param name="httpsPort">The port for HTTPS; 443 for the built-in one, -1 for none.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public DomainBinding BindDomain(string domain, int httpPort = 80, int httpsPort = 443, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
            {
                var binding = new DomainBinding(domain, httpPort, httpsPort, NewId(), "DEFAULT");
                gateway.Domains.Add(binding);
                return binding;
            }
        );

    /// <summary>Undoes <see cref="BindDomain"/>.</summary>
    /// <returns>False when the domain was not bound.</returns>
    public bool UnbindDomain(string domain, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Domains.RemoveAll(binding => binding.Domain == domain) > 0);

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static App Find(Gateway gateway, string? appId) =>
        (appId is null ? gateway.Apps.FirstOrDefault() : gateway.FindApp(appId))
        ?? throw new InvalidOperationException($"Gateway {gateway.Id} has no app {appId}.");

    private T OnApp<T>(string? appId, string? gatewayId, Func<App, T> use) =>
        OnGateway(gatewayId, gateway => use(Find(gateway, appId)));

    private T OnGateway<T>(string? gatewayId, Func<Gateway, T> use)
    {
        lock (_cloud.Gate)
        {
            var gateway = gatewayId is null ? _cloud.Gateways.FirstOrDefault() : _cloud.Find(gatewayId);
            return use(gateway ?? throw new InvalidOperationException($"There is no gateway {gatewayId}."));
        }
    }
}
