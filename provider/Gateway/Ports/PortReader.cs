using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>Reads the ports of gateways. Readers at the same time share one read, but none that began before a change was done.</summary>
internal sealed class PortReader(GatewayService service, TimeSpan timeout, TimeProvider time)
{
    private readonly ConcurrentDictionary<GatewayId, SingleFlight<Outcome<IReadOnlyList<IngressPort>>>> _flights = [];

    /// <summary>Reads all ports, together with all that want them now.</summary>
    public async Task<Outcome<IReadOnlyList<IngressPort>>> ReadSharedAsync(GatewayId gateway, GatewayCall call)
    {
        try
        {
            var read = await FlightOf(gateway)
                .JoinAsync(
                    async abandoned =>
                    {
                        using var sharedTime = new CallTime(timeout, time, abandoned);
                        return await ReadAsync(gateway, new GatewayCall(call.Operation, sharedTime, call.OnWait));
                    },
                    call.Token
                );
            return read.Error is { } error ? call.Adopt(error) : read;
        }
        catch (OperationCanceledException)
        {
            return call.Ended("the list of ports");
        }
    }

    /// <summary>Reads all ports now.</summary>
    public async Task<Outcome<IReadOnlyList<IngressPort>>> ReadAsync(GatewayId gateway, GatewayCall call) =>
        (await service.ListAsync<IngressPort>(Path(gateway), call, ReadPage, port => port.Id)).Then(ports =>
            Outcome.Of<IReadOnlyList<IngressPort>>([.. ports.OrderBy(port => port.Number.Value)])
        );

    /// <summary>Says that a change begins or is done: reads under way are not shared any more.</summary>
    public void Changing(GatewayId gateway) => FlightOf(gateway).Close();

    /// <summary>The path of the ports below <c>/v2/{project}/apigw</c>.</summary>
    public static string[] Path(GatewayId gateway) => ["instances", gateway.Value, "custom-ingress-ports"];

    private SingleFlight<Outcome<IReadOnlyList<IngressPort>>> FlightOf(GatewayId gateway) =>
        _flights.GetOrAdd(gateway, _ => new SingleFlight<Outcome<IReadOnlyList<IngressPort>>>());

    private static bool ReadPage(Answer answer, [NotNullWhen(true)] out Page<IngressPort>? page)
    {
        var body = answer.As(GatewayJson.Default.PortPage);
        var ports = (body?.IngressPortInfos ?? []).Select(Parse).ToList();
        page =
            body is { IngressPortInfos: null, Total: not 0 } or null || ports.Contains(null)
                ? null
                : new Page<IngressPort>([.. ports.OfType<IngressPort>()], body.Total);
        return page is not null;
    }

    /// <summary>A port of an answer; null when it lacks what a port must have.</summary>
    public static IngressPort? Parse(PortBody? body) =>
        body is { IngressPort: { } number, Protocol: { Length: > 0 } protocol }
        && IngressPortId.TryParse(body.IngressPortId, out var id)
            ? new IngressPort(
                id,
                IngressProtocol.FromAnswer(protocol),
                PortNumber.FromAnswer(number),
                PortStatus.FromAnswer(body.Status)
            )
            : null;
}
