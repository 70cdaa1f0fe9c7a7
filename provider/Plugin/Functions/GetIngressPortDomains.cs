using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The domains that are bound to a port, and so keep it from being closed.</summary>
internal sealed class GetIngressPortDomains() : Function(FunctionShape)
{
    private static readonly Field<IngressPortId> PortId = Field.Required(
        "ingressPortId",
        GatewayTypes.IngressPortId,
        "Id of the port."
    );

    private static readonly Field<ImmutableArray<Input<BoundDomain>>> Domains = Field.Required(
        "domains",
        new ListType<BoundDomain>(IngressPortDomain.Type),
        "The domains, by name. A port that does not exist has none."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getIngressPortDomains",
        ResourceDocs.Read("getIngressPortDomains"),
        Inputs: [InstanceId, PortId],
        Outputs: [InstanceId.AsRequired(), PortId, Domains]
    )
    {
        Terraform = new(
            "huaweicloud_apig_instance_ingress_associated_domains",
            [
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("ingress_port_id", TerraformKind.Text),
                TerraformAttributes.Listed(
                    "domains",
                    Domains.Name,
                    [
                        TerraformAttributes.Computed("name", IngressPortDomain.DomainName.Name),
                        TerraformAttributes.Computed("group_id"),
                        TerraformAttributes.Computed("group_name"),
                    ]
                ),
            ]
        ),
    };

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var (gateway, port) = (InstanceId.Read(inputs).Value, PortId.Read(inputs).Value);
        var domains = await call.Gateway.ListDomainsAsync(gateway, port, call.Options, call.Cancellation).OrThrow();
        return PropertyMap.Of(
            InstanceId.Is(gateway),
            PortId.Is(port),
            Domains.Is([.. domains.OrderBy(d => d.Name, StringComparer.Ordinal).Select(Input<BoundDomain>.Known)])
        );
    }
}
