using System.Collections.Immutable;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>The gateways of one life, with what belongs to no stack: an app and API groups on each.</summary>
internal sealed class Place : IDisposable
{
    private readonly ApigSimulator _simulator;

    public Place(ApigSimulator simulator)
    {
        _simulator = simulator;
        Gateways = [simulator.AddGateway(), simulator.AddGateway()];
        SharedApps = [.. Gateways.Select(g => simulator.AddApp(gatewayId: g, name: "shared"))];
        Groups =
        [
            .. Gateways.Select(g =>
                new[] { simulator.AddGroup(gatewayId: g), simulator.AddGroup(gatewayId: g) }.ToImmutableArray()
            ),
        ];
    }

    public ImmutableArray<string> Gateways { get; }

    public ImmutableArray<string> SharedApps { get; }

    public ImmutableArray<ImmutableArray<string>> Groups { get; }

    public GatewayView View() => GatewayView.Of(_simulator, Gateways);

    public void Dispose()
    {
        _simulator.ClearFaults();
        _simulator.ClearRequests();
        foreach (var gateway in Gateways)
            _simulator.RemoveGateway(gateway);
    }
}
