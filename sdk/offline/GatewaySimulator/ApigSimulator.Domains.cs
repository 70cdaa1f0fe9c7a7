using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>The API groups of a gateway, in order of creation.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public IReadOnlyList<ApiGroup> Groups(string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Groups.ToList());

    /// <summary>Adds an API group.</summary>
    /// <param name="name">Its name; null for <c>group_N</c>.</param>
    /// <param name="groupId">Its id; null for a new one.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <returns>The id.</returns>
    /// <exception cref="InvalidOperationException">The gateway has a group with this id.</exception>
    public string AddGroup(string? name = null, string? groupId = null, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
                groupId is null || gateway.FindGroup(groupId) is null
                    ? _cloud.AddGroup(gateway, groupId, name).Id
                    : throw new InvalidOperationException($"Gateway {gateway.Id} has a group {groupId} already.")
        );

    /// <summary>Removes an API group and its domains.</summary>
    /// <param name="groupId">The group; null for the first one of the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public void RemoveGroup(string? groupId = null, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
            {
                var group = Group(gateway, groupId);
                gateway.Domains.RemoveAll(domain => domain.GroupId == group.Id);
                return gateway.Groups.Remove(group);
            }
        );

    /// <summary>The domains that are bound on a gateway, in all its API groups, in order of creation.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public IReadOnlyList<DomainBinding> Domains(string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Domains.ToList());

    /// <summary>
    /// Binds a domain to ports without the checks of the API: a bound custom port cannot be deleted by the API
    /// (400 APIC.7257).
    /// </summary>
    /// <param name="domain">The domain name.</param>
    /// <param name="httpPort">The port for HTTP; 80 for the built-in one, -1 for none.</param>
    /// <param name="httpsPort">The port for HTTPS; 443 for the built-in one, -1 for none.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <param name="groupId">The API group; null for the first one of the gateway.</param>
    public DomainBinding BindDomain(
        string domain,
        int httpPort = DomainBinding.DefaultHttpPort,
        int httpsPort = DomainBinding.DefaultHttpsPort,
        string? gatewayId = null,
        string? groupId = null
    ) =>
        OnGateway(
            gatewayId,
            gateway =>
            {
                var group = Group(gateway, groupId);
                var binding = new DomainBinding(NewId.Next(), group.Id, group.Name, domain, httpPort, httpsPort);
                gateway.Domains.Add(binding);
                return binding;
            }
        );

    /// <summary>Changes a binding in any way, without the checks of the API; its id stays.</summary>
    /// <param name="domainId">The binding's id.</param>
    /// <param name="change">Gives the binding as it shall be.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <exception cref="InvalidOperationException">There is no such binding.</exception>
    public DomainBinding ChangeDomain(
        string domainId,
        Func<DomainBinding, DomainBinding> change,
        string? gatewayId = null
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        return OnGateway(
            gatewayId,
            gateway =>
            {
                var old =
                    gateway.FindDomain(domainId)
                    ?? throw new InvalidOperationException($"Gateway {gateway.Id} has no domain {domainId}.");
                var changed = change(old) with { Id = old.Id };
                gateway.Replace(changed);
                return changed;
            }
        );
    }

    /// <summary>Undoes all bindings of a domain name.</summary>
    /// <returns>False when the domain was not bound.</returns>
    public bool UnbindDomain(string domain, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Domains.RemoveAll(binding => binding.IsFor(domain)) > 0);

    /// <summary>Sets how many domains each API group of a gateway may have.</summary>
    public void SetDomainQuota(int quota, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.DomainQuota = quota);

    private static ApiGroup Group(Gateway gateway, string? groupId) =>
        (groupId is null ? gateway.Groups.FirstOrDefault() : gateway.FindGroup(groupId))
        ?? throw new InvalidOperationException($"Gateway {gateway.Id} has no API group {groupId}.");
}
