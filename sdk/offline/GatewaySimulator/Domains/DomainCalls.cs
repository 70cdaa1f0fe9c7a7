using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Domains;

/// <summary>The domains of an API group: bind, update, unbind. They are read with their group.</summary>
internal sealed class DomainCalls(Cloud cloud)
{
    public Answer Bind(Gateway gateway, Exchange exchange)
    {
        var (body, refusal) = DomainBody.OfBind(exchange.JsonBody());
        if (body is null)
            return refusal!;
        return OnGroup(
            gateway,
            exchange,
            group =>
            {
                var binding = Apply(body, new DomainBinding(NewId.Next(), group.Id, group.Name, body.Domain!));
                if ((DomainRules.PortsOfBind(body) ?? DomainRules.Refusal(gateway, binding, body)) is { } refused)
                    return refused;
                if (gateway.Domains.Count(domain => domain.GroupId == group.Id) >= gateway.DomainQuota)
                    return DomainErrors.QuotaReached();
                gateway.Domains.Add(binding);
                return Answer.Created(DomainJson.OfChange(binding));
            }
        );
    }

    /// <summary>What the body leaves out stays as it is; the answer is 201, as for a new binding.</summary>
    public Answer Update(Gateway gateway, Exchange exchange)
    {
        var (body, refusal) = DomainBody.OfUpdate(exchange.JsonBody());
        if (body is null)
            return refusal!;
        return OnDomain(
            gateway,
            exchange,
            domain =>
            {
                var binding = Apply(body, domain);
                if (DomainRules.Refusal(gateway, binding, body) is { } refused)
                    return refused;
                gateway.Replace(binding);
                return Answer.Created(DomainJson.OfChange(binding));
            }
        );
    }

    public Answer Unbind(Gateway gateway, Exchange exchange) =>
        OnDomain(
            gateway,
            exchange,
            domain =>
            {
                gateway.Domains.Remove(domain);
                return Answer.NoContent;
            }
        );

    private static DomainBinding Apply(DomainBody body, DomainBinding domain) =>
        domain with
        {
            HttpPort = body.HttpPort ?? domain.HttpPort,
            HttpsPort = body.HttpsPort ?? domain.HttpsPort,
            MinTlsVersion = body.MinTlsVersion ?? domain.MinTlsVersion,
            RedirectHttpToHttps = body.Redirect ?? domain.RedirectHttpToHttps,
            VerifyClientCertificate = body.VerifyClientCertificate ?? domain.VerifyClientCertificate,
        };

    private Answer OnDomain(Gateway gateway, Exchange exchange, Func<DomainBinding, Answer> answer)
    {
        var id = exchange.Parts["domain"];
        if (!ResourceId.IsWellFormed(id))
            return RequestErrors.BadPathValue("domain_id");
        return OnGroup(
            gateway,
            exchange,
            group =>
                gateway.FindDomain(id) is not { } domain ? DomainErrors.NoSuchDomain(id)
                : domain.GroupId != group.Id ? DomainErrors.NotOfThisGroup()
                : answer(domain)
        );
    }

    private Answer OnGroup(Gateway gateway, Exchange exchange, Func<ApiGroup, Answer> answer)
    {
        var id = exchange.Parts["group"];
        if (!ResourceId.IsWellFormed(id))
            return RequestErrors.BadPathValue("group_id");
        lock (cloud.Gate)
            return gateway.FindGroup(id) is { } group ? answer(group) : DomainErrors.NoSuchGroup(id);
    }
}
