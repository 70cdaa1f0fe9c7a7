namespace PulumiApig.Simulator.State;

/// <summary>A gateway and everything on it. Guarded by <see cref="Cloud.Gate"/>.</summary>
internal sealed class Gateway(string id, string projectId, string name, DateTimeOffset created)
{
    public const string Running = "Running";

    public string Id { get; } = id;

    public string ProjectId { get; } = projectId;

    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public required int PortQuota { get; set; }

    public required int AppQuota { get; set; }

    /// <summary>How many domains one API group may have.</summary>
    public required int DomainQuota { get; set; }

    public required OwnAppKeys OwnAppKeys { get; set; }

    public string Status { get; set; } = Running;

    /// <summary>Without IPv6 the gateway refuses IPv6 addresses in an ACL.</summary>
    public bool Ipv6 { get; set; } = true;

    public HashSet<string> Features { get; } = ["app_acl", "lts", "ratelimit", "real_ip_from_xff"];

    /// <summary>In order of creation, as they are listed.</summary>
    public List<IngressPort> Ports { get; } = [];

    public List<App> Apps { get; } = [];

    public List<ApiGroup> Groups { get; } = [];

    public List<DomainBinding> Domains { get; } = [];

    /// <summary>How many more port changes are refused because the gateway is busy.</summary>
    public int BusyCalls { get; set; }

    /// <summary>True while one request adds or deletes a port.</summary>
    public bool PortChangeRuns { get; set; }

    public App? FindApp(string appId) => Apps.Find(app => app.Id == appId);

    public ApiGroup? FindGroup(string groupId) => Groups.Find(group => group.Id == groupId);

    public DomainBinding? FindDomain(string domainId) => Domains.Find(domain => domain.Id == domainId);

    public IngressPort? FindPort(int number) => Ports.Find(port => port.Port == number);

    public IEnumerable<DomainBinding> DomainsOn(IngressPort port) => Domains.Where(domain => domain.Uses(port));

    public void Replace(App app) => Apps[Apps.FindIndex(old => old.Id == app.Id)] = app;

    public void Replace(DomainBinding domain) => Domains[Domains.FindIndex(old => old.Id == domain.Id)] = domain;

    public IngressPort OpenPort(string protocol, int number)
    {
        var port = new IngressPort(NewId.Next(), protocol, number);
        Ports.Add(port);
        return port;
    }
}
