using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>Opens and closes ports: one change at a time per gateway, and no opening repeated without a look.</summary>
internal sealed class PortWriter(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    PortReader reader,
    GatewayLocks locks
)
{
    public Task<Outcome<IngressPort>> AddAsync(
        GatewayId gateway,
        IngressProtocol protocol,
        PortNumber number,
        GatewayCall call
    )
    {
        var wanted = new PortToOpen(reader, gateway, protocol, number);
        var creation = new Creation<IngressPort>(service, dispatcher, explainer, wanted, call);
        return AloneAsync(gateway, call, creation.RunAsync);
    }

    public Task<Outcome<Deletion>> DeleteAsync(GatewayId gateway, IngressPortId port, GatewayCall call) =>
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
        GatewayCall call
    ) => service.ListAsync<BoundDomain>([.. Path(gateway), port.Value, "domains"], call, ReadDomains, domain => domain);

    private static bool ReadDomains(Answer answer, [NotNullWhen(true)] out Page<BoundDomain>? page)
    {
        var body = answer.As(GatewayJson.Default.DomainPage);
        page = body is { DomainInfos: null, Total: not 0 } or null
            ? null
            : new Page<BoundDomain>(
                [
                    .. (body.DomainInfos ?? []).Select(d => new BoundDomain(
                        d.DomainName ?? "",
                        d.GroupId ?? "",
                        d.GroupName ?? ""
                    )),
                ],
                body.Total
            );
        return page is not null;
    }

    private async Task<Outcome<T>> AloneAsync<T>(GatewayId gateway, GatewayCall call, Func<Task<Outcome<T>>> change)
    {
        IDisposable turn;
        try
        {
            turn = await locks.EnterAsync(gateway, call.Token);
        }
        catch (OperationCanceledException)
        {
            return call.Ended("another change on the same gateway");
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
        GatewayCall call
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
