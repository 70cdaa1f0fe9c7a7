using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>A binding as a program wants it, or as a gateway has it; null is what is left out or not known yet.</summary>
internal sealed record DomainBindingInputs(
    GatewayId? Gateway,
    ApiGroupId? Group,
    DomainName? Domain,
    DomainPort? Http,
    DomainPort? Https,
    TlsVersion? MinTls = null,
    bool? Redirect = null
)
{
    public BindingSettings Settings =>
        new()
        {
            HttpPort = Http,
            HttpsPort = Https,
            MinTlsVersion = MinTls,
            RedirectHttpToHttps = Redirect,
        };

    /// <summary>The ingress ports on which the domain answers; the built-in ports are none.</summary>
    public IEnumerable<PortUse> Ports =>
        from side in ((IngressProtocol, DomainPort?)[])[(IngressProtocol.Http, Http), (IngressProtocol.Https, Https)]
        where Gateway is not null && side.Item2?.IngressPort is not null
        select new PortUse(Gateway, side.Item1, side.Item2.IngressPort);

    /// <summary>
    /// Whether both cannot be: groups of one gateway share no domain (APIG.3305), and a group has it once on a port
    /// (APIG.2050).
    /// </summary>
    public bool Excludes(DomainBindingInputs other) =>
        (Gateway, Domain) is (not null, not null)
        && Gateway == other.Gateway
        && Domain.Equals(other.Domain)
        && ((Group is not null && other.Group is not null && Group != other.Group) || Same(Http, other.Http) || Same(Https, other.Https));

    private static bool Same(DomainPort? one, DomainPort? other) => one is not null && one == other && one != DomainPort.Off;
}
