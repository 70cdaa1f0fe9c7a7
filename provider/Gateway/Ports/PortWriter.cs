using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>Opens and closes ports: one change at a time per gateway, and no opening repeated without a look.</summary>
internal sealed class PortWriter(GatewayService service, PortReader reader, GatewayLocks locks)
{
    public Task<Outcome<IngressPort>> AddAsync(
        GatewayId gateway,
        IngressProtocol protocol,
        PortNumber number,
        Call call
    ) => AloneAsync(gateway, call, () => new PortOpening(service, reader, gateway, protocol, number, call).RunAsync());

    public Task<Outcome<Deletion>> DeleteAsync(GatewayId gateway, IngressPortId port, Call call) =>
        AloneAsync(
            gateway,
            call,
            async () =>
            {
                var deleted = await service.DeleteAsync([.. Path(gateway), port.Value], call);
                return deleted.Error is { Code: "APIC.7257" } bound
                    ? await NameDomainsAsync(bound, gateway, port, call)
                    : deleted;
            }
        );

    public Task<Outcome<IReadOnlyList<BoundDomain>>> ListDomainsAsync(
        GatewayId gateway,
        IngressPortId port,
        Call call
    ) => service.ListAsync([.. Path(gateway), port.Value, "domains"], call, ReadDomains, domain => domain);

    private static Page<BoundDomain>? ReadDomains(Answer answer)
    {
        var page = Json.Read(answer.Body, Json.Default.DomainPage);
        return page is null || (page.DomainInfos is null && page.Total != 0)
            ? null
            : new Page<BoundDomain>(
                [
                    .. (page.DomainInfos ?? []).Select(d => new BoundDomain(
                        d.DomainName ?? "",
                        d.GroupId ?? "",
                        d.GroupName ?? ""
                    )),
                ],
                page.Total
            );
    }

    private async Task<Outcome<T>> AloneAsync<T>(GatewayId gateway, Call call, Func<Task<Outcome<T>>> change)
    {
        IDisposable turn;
        try
        {
            turn = await locks.EnterAsync(gateway, call.Token);
        }
        catch (OperationCanceledException)
        {
            return Explainer.Ended(call, "another change on the same gateway");
        }
        using (turn)
        {
            reader.Changing(gateway);
            try
            {
                return await change();
            }
            finally
            {
                reader.Changing(gateway);
            }
        }
    }

    private async Task<GatewayError> NameDomainsAsync(
        GatewayError bound,
        GatewayId gateway,
        IngressPortId port,
        Call call
    )
    {
        // It is refused because the port is there: whatever an attempt before did, it did not close it.
        bound = bound with
        {
            Effect = Effect.None,
        };
        var listed = await ListDomainsAsync(gateway, port, call.Step(Operation.ListDomains(gateway, port)));
        return listed.IsSuccess && listed.Value.Count > 0
            ? bound with
            {
                Advice =
                    $"Bound to it: {string.Join(", ", listed.Value.Select(d => $"{d.Name} (API group {d.GroupName})"))}. {bound.Advice}",
            }
            : bound;
    }

    private static string[] Path(GatewayId gateway) => PortReader.Path(gateway);
}
