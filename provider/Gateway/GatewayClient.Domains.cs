using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Domains;

namespace PulumiApig.Gateway;

public sealed partial class GatewayClient
{
    /// <summary>Lists the API groups of a gateway with their domains, all pages of them.</summary>
    /// <remarks>As with ports, calls within ten seconds share one read.</remarks>
    /// <param name="gateway">The gateway.</param>
    /// <param name="name">Only groups with exactly this name.</param>
    /// <param name="options">What this call wants other than its client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Outcome<IReadOnlyList<ApiGroup>>> ListGroupsAsync(
        GatewayId gateway,
        string? name = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.ListGroups(gateway),
            options,
            async call => Named(await _groups.ReadAsync(gateway, call), name, group => group.Name),
            cancellationToken
        );
    }

    /// <summary>Reads an API group with its domains; that it does not exist is an error with <see cref="GatewayError.IsGone"/>.</summary>
    public Task<Outcome<ApiGroup>> GetGroupAsync(
        GatewayId gateway,
        ApiGroupId group,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(group);
        return RunAsync(
            Operation.GetGroup(gateway, group),
            options,
            call =>
                _service.SendAsync<ApiGroup>(
                    HttpMethod.Get,
                    GroupAnswers.Path(gateway, group),
                    call,
                    GroupAnswers.Read
                ),
            cancellationToken
        );
    }

    /// <summary>Lists the domains that are bound on a gateway. A binding that is not in the list is gone.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="group">Only those of this API group; none when the group does not exist.</param>
    /// <param name="domain">Only those of this domain: there may be several, on different ports.</param>
    /// <param name="options">What this call wants other than its client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Outcome<IReadOnlyList<DomainBinding>>> ListBindingsAsync(
        GatewayId gateway,
        ApiGroupId? group = null,
        DomainName? domain = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.ListGroups(gateway),
            options,
            async call =>
                (await _groups.ReadAsync(gateway, call)).Then(groups =>
                    Outcome.Of<IReadOnlyList<DomainBinding>>([
                        .. groups
                            .Where(one => group is null || one.Id == group)
                            .SelectMany(one => one.Domains)
                            .Where(binding => domain is null || binding.Domain.Equals(domain)),
                    ])
                ),
            cancellationToken
        );
    }

    /// <summary>Binds a domain to an API group and says what became of it.</summary>
    /// <remarks>
    /// Success and failure mean what they mean for <see cref="AddPortAsync"/>. A domain that another group of the gateway
    /// has, or this one on one of the ports, is never taken over.
    /// </remarks>
    public Task<Outcome<DomainBinding>> BindDomainAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainName domain,
        BindingSettings? settings = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(domain);
        return RunAsync(
            Operation.BindDomain(gateway, group, domain),
            options,
            call => _domainWriter.BindAsync(gateway, group, domain, settings ?? new BindingSettings(), call),
            cancellationToken
        );
    }

    /// <summary>Changes the ports, the TLS version or the redirect of a domain, and gives what it is like now.</summary>
    /// <remarks>The service demands the TLS version in every update: when it is left out, the one in force is read and sent.</remarks>
    public Task<Outcome<DomainBinding>> UpdateDomainAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainId domain,
        BindingSettings settings,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(settings);
        return RunAsync(
            Operation.UpdateDomain(gateway, group, domain),
            options,
            call => _domainWriter.UpdateAsync(gateway, group, domain, settings, call),
            cancellationToken
        );
    }

    /// <summary>Unbinds a domain from an API group. One that is gone already, with its group or without, is fine.</summary>
    public Task<Outcome<Deletion>> UnbindDomainAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainId domain,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(domain);
        return RunAsync(
            Operation.UnbindDomain(gateway, group, domain),
            options,
            call => _domainWriter.UnbindAsync(gateway, group, domain, call),
            cancellationToken
        );
    }
}
