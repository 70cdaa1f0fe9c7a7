namespace PulumiApig.Simulator.State;

/// <summary>All gateways of the account. Whoever reads or changes them holds <see cref="Gate"/>.</summary>
internal sealed class Cloud
{
    private readonly SimulatorOptions _options;

    public Cloud(SimulatorOptions options)
    {
        _options = options;
        foreach (var id in options.Gateways)
            AddGateway(id, options.ProjectId);
    }

    public Lock Gate { get; } = new();

    public List<Gateway> Gateways { get; } = [];

    public Gateway? Find(string gatewayId) => Gateways.Find(gateway => gateway.Id == gatewayId);

    public Gateway AddGateway(string id, string projectId)
    {
        var name = $"gateway-{Gateways.Count + 1}";
        var gateway = new Gateway(id, projectId, name, _options.PortQuota, _options.Clock.GetUtcNow());
        foreach (var appId in _options.Apps)
            AddApp(gateway, appId);
        Gateways.Add(gateway);
        return gateway;
    }

    public App AddApp(Gateway gateway, string id)
    {
        var app = new App(id, $"app_{gateway.Apps.Count + 1}", _options.Clock.GetUtcNow());
        gateway.Apps.Add(app);
        return app;
    }
}
