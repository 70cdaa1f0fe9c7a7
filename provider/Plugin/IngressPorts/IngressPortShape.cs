namespace PulumiApig.Plugin.IngressPorts;

/// <summary>A custom ingress port: inputs, outputs and what each means.</summary>
internal static class IngressPortShape
{
    public const string Token = "apig:index:IngressPort";

    public static readonly Field<GatewayId> InstanceId = InGateway.InstanceId("a port");

    public static readonly Field<IngressProtocol> Protocol = new(
        "protocol",
        GatewayTypes.Protocol,
        """
        Protocol of the callers on the port. A number holds one protocol at a time on a gateway. Changing it replaces the
        port. Where `port` names the number, the old port is closed before the new one is opened, and callers are refused
        in between.
        """
    )
    {
        IsRequired = true,
        ReplacesSince = "a port number holds one protocol at a time",
    };

    public static readonly Field<PortNumber> Port = new(
        "port",
        GatewayTypes.PortNumber,
        """
        The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it
        opens the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
        replaced, and then the new port gets another one.
        """
    )
    {
        IsChosen = true,
        ReplacesSince = "an open port keeps its number",
    };

    public static readonly Field<string> PortId = new(
        "ingressPortId",
        PlainText.Any,
        """
        Id that the gateway gave to the port, 32 to 36 characters.
        """
    )
    {
        IsRequired = true,
    };

    public static readonly Field<string> Status = new(
        "status",
        PlainText.Any,
        """
        `normal`, or `abnormal` when the port cannot be used.
        """
    )
    {
        IsRequired = true,
    };

    public static readonly Field<IngressProtocol> ListedProtocol = new(
        "protocol",
        GatewayTypes.Protocol,
        """
        Only ports of this protocol.
        """
    );

    public static readonly ResourceShape Shape = new()
    {
        Token = Token,
        Doc = ResourceDocs.Read("IngressPort"),
        Inputs = [InstanceId, Protocol, Port],
        // A gateway refuses a second port with the same number (APIC.7258), for either protocol.
        Identity = [InstanceId, Port],
        Computed = [PortId, Status],
        Messages = IngressPortCodes.All,
        ListInputs = [ListInputs.InstanceId, ListedProtocol],
        Terraform = new(
            "huaweicloud_apig_instance_ingress_port",
            [
                // Terraform's id of a port is the gateway's own id of it.
                TerraformAttributes.Computed("id", PortId.Name),
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("protocol", TerraformKind.Text),
                TerraformAttributes.Required("port", TerraformKind.Integer),
                TerraformAttributes.Computed("status"),
            ]
        ),
    };

    public static IngressPortInputs Decode(Readings inputs) =>
        new(InstanceId.Read(inputs), Protocol.Read(inputs), Port.Read(inputs));

    public static Live ToLive(GatewayId gateway, IngressPort port) =>
        new(
            IngressPortName.ById(gateway, port.Id).ToString(),
            PropertyMap.Of(
                InstanceId.Is(gateway),
                (Protocol.Name, port.Protocol.Name),
                Port.Is(port.Number),
                PortId.Is(port.Id.Value),
                Status.Is(port.Status.Name)
            )
        );
}

/// <summary>The inputs of a custom ingress port.</summary>
internal sealed record IngressPortInputs(
    Input<GatewayId> InstanceId,
    Input<IngressProtocol> Protocol,
    Input<PortNumber> Port
);
