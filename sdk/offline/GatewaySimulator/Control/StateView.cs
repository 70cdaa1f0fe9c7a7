namespace PulumiApig.Simulator.Control;

/// <summary>All that exists in a simulator, as the control endpoint shows it.</summary>
internal sealed record StateView(IReadOnlyList<StateView.GatewayView> Gateways)
{
    public static StateView Of(ApigSimulator simulator) =>
        new([
            .. simulator.Gateways.Select(gateway => new GatewayView(
                gateway,
                simulator.Ports(gateway),
                [.. simulator.Apps(gateway).Select(app => new AppView(app, simulator.Acl(app, gateway)))]
            )),
        ]);

    internal sealed record GatewayView(string Id, IReadOnlyList<IngressPort> Ports, IReadOnlyList<AppView> Apps);

    internal sealed record AppView(string Id, AppAcl? Acl);
}
