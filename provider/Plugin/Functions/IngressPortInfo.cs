using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.Functions;

/// <summary>A port in the result of a function. It is only ever written: no function takes one.</summary>
internal static class IngressPortInfo
{
    private static readonly Field<IngressProtocol> Protocol = Field.Required(
        "protocol",
        GatewayTypes.Protocol,
        "Protocol of the callers on the port."
    );

    private static readonly Field<PortNumber> Port = Field.Required(
        "port",
        GatewayTypes.PortNumber,
        "The number of the port."
    );

    public static readonly FieldType<IngressPort> Type = new ResultType<IngressPort>(
        "apig:index:IngressPortInfo",
        "A custom ingress port of a gateway.",
        [IngressPortShape.PortId, Protocol, Port, IngressPortShape.Status],
        Write
    );

    private static PropertyMap Write(IngressPort port) =>
        PropertyMap.Of(
            IngressPortShape.PortId.Is(port.Id.Value),
            // As it came: a gateway may know protocols that this version does not.
            (Protocol.Name, port.Protocol.Name),
            Port.Is(port.Number),
            IngressPortShape.Status.Is(port.Status.Name)
        );
}
