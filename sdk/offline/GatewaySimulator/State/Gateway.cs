namespace PulumiApig.Simulator.State;

/// <summary>A gateway and everything on it. Guarded by <see cref="Cloud.Gate"/>.</summary>
internal sealed class Gateway(string id, string projectId, string name, int portQuota, DateTimeOffset created)
{
    public const string Running = "Running";

    public string Id { get; } = id;

    public string ProjectId { get; } = projectId;

    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public int PortQuota { get; set; } = portQuota;

    public string Status { get; set; } = Running;

    /// <summary>Without IPv6 the gateway refuses IPv6 addresses in an ACL.</summary>
    public bool Ipv6 { get; set; } = true;

    public HashSet<string> Features { get; } = ["app_acl", "lts", "ratelimit", "real_ip_from_xff"];

    /// <summary>In order of creation, as they are listed.</summary>
    public List<IngressPort> Ports { get; } = [];

    public List<App> Apps { get; } = [];

    public List<DomainBinding> Domains { get; } = [];

    /// <summary>How many more port changes are refused because the gateway is busy.</summary>
    public int BusyCalls { get; set; }

    /// <summary>True while one request adds or deletes a port.</summary>
    public bool PortChangeRuns { get; set; }

    public App? FindApp(string appId) => Apps.Find(app => app.Id == appId);

    public IngressPort? FindPort(int number) => Ports.Find(port => port.Port == number);

    public IEnumerable<DomainBinding> DomainsOn(IngressPort port) =>
        Domains.Where(domain => port.Port == (port.Protocol == "HTTP" ? domain.HttpPort : domain.HttpsPort));

    public IngressPort OpenPort(string protocol, int number)
    {
        var port = new IngressPort(Guid.NewGuid().ToString("N"), protocol, number);
        Ports.Add(port);
        return port;
    }
}
