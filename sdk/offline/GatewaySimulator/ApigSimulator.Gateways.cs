using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>The ids of all gateways.</summary>
    public IReadOnlyList<string> Gateways
    {
        get
        {
            lock (_cloud.Gate)
                return [.. _cloud.Gateways.Select(gateway => gateway.Id)];
        }
    }

    /// <summary>The name of a gateway; several may have the same.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public string GatewayName(string? gatewayId = null) => OnGateway(gatewayId, gateway => gateway.Name);

    /// <summary>Adds a gateway with the apps and API groups of the options on it.</summary>
    /// <param name="gatewayId">Its id; null for a new one.</param>
    /// <param name="projectId">Its project; null for the first one.</param>
    /// <param name="name">Its name, which need not be unique; null for <c>gateway-N</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="InvalidOperationException">There is a gateway with this id.</exception>
    public string AddGateway(string? gatewayId = null, string? projectId = null, string? name = null)
    {
        lock (_cloud.Gate)
        {
            if (gatewayId is not null && _cloud.Find(gatewayId) is not null)
                throw new InvalidOperationException($"There is a gateway {gatewayId} already.");
            return _cloud.AddGateway(gatewayId ?? NewId.Next(), projectId ?? _options.ProjectId, name).Id;
        }
    }

    /// <summary>Removes a gateway and all that is on it.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
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

    /// <summary>Answers the next port changes of a gateway with 409 APIC.7701.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public void SetGatewayBusy(int calls, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.BusyCalls = calls);

    private T OnGateway<T>(string? gatewayId, Func<Gateway, T> use)
    {
        lock (_cloud.Gate)
        {
            var gateway = gatewayId is null ? _cloud.Gateways.FirstOrDefault() : _cloud.Find(gatewayId);
            return use(gateway ?? throw new InvalidOperationException($"There is no gateway {gatewayId}."));
        }
    }
}
