using PulumiApig.Plugin.IngressPorts;
using static PulumiApig.Plugin.Properties.CommonArguments;

namespace PulumiApig.Plugin.Functions;

/// <summary>The custom ingress ports of a gateway.</summary>
internal sealed class GetIngressPorts() : Function(FunctionShape)
{
    private static readonly Field<IngressProtocol> Protocol = new(
        "protocol",
        GatewayTypes.Protocol,
        "Only ports of this protocol."
    );

    private static readonly Field<PortNumber> Port = new(
        "port",
        GatewayTypes.PortNumber,
        "Only the port with this number."
    );

    private static readonly Field<ImmutableArray<Input<IngressPort>>> Ports = Field.Required(
        "ports",
        new ListType<IngressPort>(IngressPortInfo.Type),
        "The ports in order of their numbers."
    );

    private static readonly FunctionShape FunctionShape = new(
        "apig:index:getIngressPorts",
        ResourceDocs.Read("getIngressPorts"),
        Inputs: [InstanceId, Protocol, Port],
        Outputs: [InstanceId.AsRequired(), Ports]
    )
    {
        Terraform = new(
            "huaweicloud_apig_instance_ingress_ports",
            [
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Optional("protocol", TerraformKind.Text),
                TerraformAttributes.Optional("port", TerraformKind.Integer),
                TerraformAttributes.Listed(
                    "ingress_ports",
                    Ports.Name,
                    [
                        TerraformAttributes.Computed("id", IngressPortShape.PortId.Name),
                        TerraformAttributes.Computed("protocol"),
                        new("port", TerraformKind.Integer, TerraformUse.Computed),
                        TerraformAttributes.Computed("status"),
                    ]
                ),
            ]
        ),
    };

    protected override async Task<PropertyMap> InvokeCheckedAsync(Call call, PropertyMap inputs)
    {
        var gateway = InstanceId.Read(inputs).Value;
        var filter = new PortFilter(Protocol.Read(inputs).Or(null), Port.Read(inputs).Or(null));
        var ports = await call.Gateway.ListPortsAsync(gateway, filter, call.Options, call.Cancellation).OrThrow();
        return PropertyMap.Of(
            InstanceId.Is(gateway),
            Ports.Is([.. ports.OrderBy(p => p.Number.Value).Select(Input<IngressPort>.Known)])
        );
    }
}
