namespace PulumiApig.Simulator.State;

/// <summary>All gateways of the account. Every reader and writer holds <see cref="Gate"/>.</summary>
internal sealed class Cloud
{
    private readonly SimulatorOptions _options;
    private readonly TimeProvider _clock;

    public Cloud(SimulatorOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        foreach (var (id, name) in options.Gateways.Select(NamedId.Parse))
            AddGateway(id, options.ProjectId, name);
    }

    public Lock Gate { get; } = new();

    public List<Gateway> Gateways { get; } = [];

    public Gateway? Find(string gatewayId) => Gateways.Find(gateway => gateway.Id == gatewayId);

    /// <summary>A new gateway has the apps and API groups of the options.</summary>
    public Gateway AddGateway(string id, string projectId, string? name)
    {
        var gateway = new Gateway(id, projectId, name ?? $"gateway-{Gateways.Count + 1}", _clock.GetUtcNow())
        {
            PortQuota = _options.PortQuota,
            AppQuota = _options.AppQuota,
            DomainQuota = _options.DomainQuota,
            OwnAppKeys = _options.OwnAppKeys,
        };
        foreach (var (appId, appName) in _options.Apps.Select(NamedId.Parse))
            AddApp(gateway, appId, appName);
        foreach (var (groupId, groupName) in _options.Groups.Select(NamedId.Parse))
            AddGroup(gateway, groupId, groupName);
        Gateways.Add(gateway);
        return gateway;
    }

    public App AddApp(
        Gateway gateway,
        string? id = null,
        string? name = null,
        string? remark = null,
        string? key = null,
        string? secret = null
    )
    {
        var now = _clock.GetUtcNow();
        var app = new App(
            id ?? NewId.Next(),
            name ?? $"app_{gateway.Apps.Count + 1}",
            remark ?? "",
            key ?? NewId.Next(),
            secret ?? NewId.Next(),
            now,
            now
        );
        gateway.Apps.Add(app);
        return app;
    }

    public ApiGroup AddGroup(Gateway gateway, string? id = null, string? name = null)
    {
        var group = new ApiGroup(id ?? NewId.Next(), name ?? $"group_{gateway.Groups.Count + 1}", _clock.GetUtcNow());
        gateway.Groups.Add(group);
        return group;
    }
}
