namespace PulumiApig.Simulator.Control;

/// <summary>All that exists in a simulator, except secrets, as the control endpoint shows it.</summary>
internal sealed record StateView(IReadOnlyList<StateView.GatewayView> Gateways)
{
    public static StateView Of(IControlled simulator) =>
        new([
            .. simulator.Gateways.Select(gateway => new GatewayView(
                gateway,
                simulator.GatewayName(gateway),
                simulator.Ports(gateway),
                [.. simulator.Apps(gateway).Select(app => new AppView(app.Id, app.Name, app.Key, app.Acl))],
                simulator.Groups(gateway),
                simulator.Domains(gateway)
            )),
        ]);

    internal sealed record GatewayView(
        string Id,
        string Name,
        IReadOnlyList<IngressPort> Ports,
        IReadOnlyList<AppView> Apps,
        IReadOnlyList<ApiGroup> Groups,
        IReadOnlyList<DomainBinding> Domains
    );

    internal sealed record AppView(string Id, string Name, string Key, AppAcl? Acl);
}
