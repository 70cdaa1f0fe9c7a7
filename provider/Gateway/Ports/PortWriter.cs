using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;

namespace PulumiApig.Gateway.Ports;

/// <summary>Opens and closes ports: one change at a time per gateway, and no opening repeated without a look.</summary>
internal sealed class PortWriter(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    SharedList<IngressPort> ports
)
{
    public Task<Outcome<IngressPort>> AddAsync(
        GatewayId gateway,
        IngressProtocol protocol,
        PortNumber number,
        GatewayCall call
    )
    {
        var wanted = new PortToOpen(ports, gateway, protocol, number);
        var creation = new Creation<IngressPort>(service, dispatcher, explainer, wanted, call);
        return ports.AloneAsync(gateway, call, creation.RunAsync, (port, all) => all.With(port, one => one.Id));
    }

    public Task<Outcome<Deletion>> DeleteAsync(GatewayId gateway, IngressPortId port, GatewayCall call) =>
        ports.AloneAsync(
            gateway,
            call,
            async () =>
            {
                var deleted = await service.DeleteAsync([.. Path(gateway), port.Value], call);
                return deleted.Error is { Code: "APIC.7257" } bound
                    ? await NameDomainsAsync(bound, gateway, port, call)
                    : deleted;
            },
            (_, all) => all.Without(one => one.Id == port)
        );

    public Task<Outcome<IReadOnlyList<BoundDomain>>> ListDomainsAsync(
        GatewayId gateway,
        IngressPortId port,
        GatewayCall call
    ) =>
        service.ListAsync<BoundDomain>(
            [.. Path(gateway), port.Value, "domains"],
            call,
            PortAnswers.ReadDomains,
            domain => domain
        );

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

    private static string[] Path(GatewayId gateway) => PortAnswers.Path(gateway);
}
