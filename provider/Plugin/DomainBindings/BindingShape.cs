using System.Diagnostics.CodeAnalysis;
using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>A domain of an API group: inputs, outputs and what each means.</summary>
internal static class BindingShape
{
    public const string Token = "apig:index:DomainBinding";

    public static readonly Field<GatewayId> InstanceId = InGateway.InstanceId("a domain binding");

    public static readonly Field<ApiGroupId> GroupId = new(
        "groupId",
        TextType.By<ApiGroupId>(ApiGroupId.TryParse, "the id of an API group", id => id.Value),
        """
        Id of the API group whose APIs the domain serves; `getApiGroup` finds it by name. Groups of one gateway share no
        domain, so a change unbinds the domain before it is bound again: callers are refused in between.
        """
    )
    {
        IsRequired = true,
        ReplacesSince = "API groups of one gateway share no domain",
    };

    public static readonly Field<DomainName> Domain = new(
        "domain",
        TextType.By<DomainName>(DomainName.TryParse, DomainName.Rule, name => name.Canonical),
        $"The domain: {DomainName.Rule}. Upper and lower case do not matter. Changing it replaces the binding."
    )
    {
        IsRequired = true,
        ReplacesSince = "a binding is of one domain",
    };

    public static readonly Field<DomainPort> HttpPort = Port("httpPort", IngressProtocol.Http);

    public static readonly Field<DomainPort> HttpsPort = Port("httpsPort", IngressProtocol.Https);

    public static readonly Field<TlsVersion> MinTlsVersion = new(
        "minTlsVersion",
        new EnumType<TlsVersion>(
            "apig:index:TlsVersion",
            "The lowest TLS version that a domain accepts.",
            [
                new("TLSv1.1", TlsVersion.Tls11, "TLS 1.1 and later."),
                new("TLSv1.2", TlsVersion.Tls12, "TLS 1.2 and later."),
            ]
        ),
        "The lowest TLS version that the domain accepts. Left out, a new binding has the region's default, and any other stays as it is."
    )
    {
        IsServerFilled = true,
    };

    public static readonly Field<bool> Redirect = new(
        "redirectHttpToHttps",
        BooleanType.Instance,
        """
        Whether HTTP is redirected to HTTPS, which needs `httpsPort`. Left out, a new binding does not redirect, and any other stays as it is. No read
        of the API shows it, so that a refresh sees no change of it and an import leaves it out.
        """
    )
    {
        IsServerFilled = true,
        IsHiddenInReads = true,
    };

    public static readonly Field<string> Id = OutputField.Text("domainId", "Id that the gateway gave to the binding.");

    public static readonly Field<string> Cname = OutputField.Text(
        "cnameStatus",
        "Whether the domain's CNAME record leads to the API group: `resolved`, `notResolved`, `resolving` or `failed`."
    );

    public static readonly ResourceShape Shape = new()
    {
        Token = Token,
        Doc = ResourceDocs.Read("DomainBinding"),
        Inputs = [InstanceId, GroupId, Domain, HttpPort, HttpsPort, MinTlsVersion, Redirect],
        // A gateway refuses a domain in a second group (APIG.3305), and in one group a second time on a port (APIG.2050).
        Identity = [InstanceId, Domain],
        Computed = [Id, Cname],
        ListInputs = [ListInputs.InstanceId],
        Messages = BindingCodes.All,
        Terraform = new(
            "huaweicloud_apig_group_domain_associate",
            [
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("group_id", TerraformKind.Text),
                TerraformAttributes.Required("url_domain", TerraformKind.Text, Domain.Name),
                new("min_ssl_version", TerraformKind.Text, TerraformUse.Optional, MinTlsVersion.Name),
                new("ingress_http_port", TerraformKind.Integer, TerraformUse.Optional, HttpPort.Name),
                new("ingress_https_port", TerraformKind.Integer, TerraformUse.Optional, HttpsPort.Name),
                new("is_http_redirect_to_https", TerraformKind.Boolean, TerraformUse.Optional, Redirect.Name),
            ]
        ),
    };

    public static BindingInputs Decode(Readings inputs) =>
        new(
            inputs.Of(InstanceId).Or(null),
            inputs.Of(GroupId).Or(null),
            inputs.Of(Domain).Or(null),
            new()
            {
                HttpPort = inputs.Of(HttpPort).Or(null),
                HttpsPort = inputs.Of(HttpsPort).Or(null),
                MinTlsVersion = inputs.Of(MinTlsVersion).Or(null),
                RedirectHttpToHttps = inputs.Of(Redirect) is { IsKnown: true } known ? known.Value : null,
            }
        );

    public static Live ToLive(GatewayId gateway, DomainBinding binding)
    {
        var properties = PropertyMap.Of(
            InstanceId.Is(gateway),
            GroupId.Is(binding.Group),
            Domain.Is(binding.Domain),
            HttpPort.Is(binding.HttpPort),
            HttpsPort.Is(binding.HttpsPort),
            Id.Is(binding.Id.Value),
            Cname.Is(binding.CnameStatus.Name)
        );
        // As it came: a gateway may know versions that this provider does not.
        if (binding.MinTlsVersion is { } version)
            properties = properties.Set(MinTlsVersion.Name, version.Name);
        if (binding.RedirectHttpToHttps is { } redirects)
            properties = properties.Set(Redirect.Name, redirects);
        return new(IdOf(gateway, binding), properties);
    }

    public static string IdOf(GatewayId gateway, DomainBinding binding) => $"{gateway}/{binding.Group}/{binding.Id}";

    public static string PortsOf(DomainBinding there) => $"HTTP port {there.HttpPort}, HTTPS port {there.HttpsPort}";

    private static Field<DomainPort> Port(string name, IngressProtocol protocol)
    {
        var builtIn = DomainPort.DefaultOf(protocol);
        var rule = $"{builtIn}, the number of a custom ingress port for {protocol} (1024 to 49151), or -1 for none";
        return new(
            name,
            IntegerType.By<DomainPort>(Take, rule, port => port.Value),
            $"""
            The port on which callers reach the domain by {protocol}: {rule}. Take the number from the `port` of the
            `IngressPort`: it is opened before the domain is bound to it, and closed after the domain is bound to another.
            """
        )
        {
            Default = PropertyValue.Of(builtIn.Value),
        };

        bool Take(int n, [NotNullWhen(true)] out DomainPort? port) => DomainPort.TryFrom(protocol, n, out port);
    }
}

/// <summary>A binding as a program wants it, or as a gateway has it; null is what is left out or not known yet.</summary>
internal sealed record BindingInputs(
    GatewayId? Gateway,
    ApiGroupId? Group,
    DomainName? Domain,
    BindingSettings Settings
)
{
    public IEnumerable<PortUse> Ports =>
        Gateway is null ? [] : Settings.IngressPorts.Select(p => new PortUse(Gateway, p.Protocol, p.Number));

    /// <summary>Whether both cannot be: groups of one gateway share no domain, and a group has it once on a port.</summary>
    public bool Excludes(BindingInputs other) =>
        (Gateway, Domain) is (not null, not null)
        && Gateway == other.Gateway
        && Domain.Equals(other.Domain)
        && (
            (Group is not null && other.Group is not null && Group != other.Group)
            || Settings.SharesPort(other.Settings)
        );
}
