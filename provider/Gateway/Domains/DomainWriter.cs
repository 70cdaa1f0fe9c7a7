using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Domains;

/// <summary>Binds, updates and unbinds domains of API groups.</summary>
internal sealed class DomainWriter(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    SharedList<ApiGroup> groups
)
{
    public Task<Outcome<DomainBinding>> BindAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainName domain,
        BindingSettings settings,
        GatewayCall call
    )
    {
        var wanted = new DomainToBind(groups, gateway, group, domain, settings);
        var creation = new Creation<DomainBinding>(service, dispatcher, explainer, wanted, call);
        return groups.AloneAsync(gateway, call, creation.RunAsync, Remember);
    }

    /// <summary>What is sent is the whole of what shall be, so it is repeated until it is answered.</summary>
    public async Task<Outcome<DomainBinding>> UpdateAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainId domain,
        BindingSettings settings,
        GatewayCall call
    )
    {
        var body = DomainToBind.BodyOf(settings);
        // The service demands the TLS version in every update: what is left out would be lowered.
        if (body.MinSslVersion is null)
        {
            if (!(await TlsOfAsync(gateway, group, domain, call)).TryGet(out var inForce, out var error))
                return call.Adopt(error);
            body = body with { MinSslVersion = inForce };
        }
        var path = GroupAnswers.DomainPath(gateway, group, domain);
        var json = JsonSerializer.Serialize(body, GatewayJson.Default.BindingBody);
        return await groups.ChangeAsync(
            gateway,
            () => service.SendAsync<DomainBinding>(HttpMethod.Put, path, call, Read, json),
            Remember
        );

        bool Read(Answer answer, [NotNullWhen(true)] out DomainBinding? binding)
        {
            binding = GroupAnswers.ParseBinding(answer, group);
            return binding is not null;
        }
    }

    public Task<Outcome<Deletion>> UnbindAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainId domain,
        GatewayCall call
    ) =>
        groups.AloneAsync(
            gateway,
            call,
            () => service.DeleteAsync(GroupAnswers.DomainPath(gateway, group, domain), call),
            (_, all) => InGroup(all, group, bindings => bindings.Without(one => one.Id == domain))
        );

    // No read tells of the redirect.
    private static IReadOnlyList<ApiGroup> Remember(DomainBinding binding, IReadOnlyList<ApiGroup> all) =>
        InGroup(
            all,
            binding.Group,
            bindings => bindings.With(binding with { RedirectHttpToHttps = null }, one => one.Id)
        );

    private static IReadOnlyList<ApiGroup> InGroup(
        IReadOnlyList<ApiGroup> all,
        ApiGroupId id,
        Func<IReadOnlyList<DomainBinding>, IReadOnlyList<DomainBinding>> change
    ) => [.. all.Select(group => group.Id == id ? group with { Domains = change(group.Domains) } : group)];

    private async Task<Outcome<string>> TlsOfAsync(
        GatewayId gateway,
        ApiGroupId group,
        DomainId domain,
        GatewayCall call
    )
    {
        var reading = call.Step(Operation.GetGroup(gateway, group));
        var path = GroupAnswers.Path(gateway, group);
        var read = await service.SendAsync<ApiGroup>(HttpMethod.Get, path, reading, GroupAnswers.Read);
        return read.Then<string>(found =>
            found.Domains.FirstOrDefault(binding => binding.Id == domain) switch
            {
                null => call.Fail(
                    FailureKind.NotFound,
                    $"the domain is not bound to API group {group}",
                    "Check the ids of the API group and the domain."
                ) with
                {
                    IsGone = true,
                },
                { MinTlsVersion: { } version } => version.Name,
                _ => TlsVersion.Tls12.Name,
            }
        );
    }
}
