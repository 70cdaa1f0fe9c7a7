using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PulumiApig.Plugin.IngressPorts;

/// <summary>
/// How a port is named: <c>GATEWAY/PORT-ID</c>, which is its resource id, or <c>GATEWAY/PROTOCOL/NUMBER</c>, which an
/// import may use too.
/// </summary>
internal sealed record IngressPortName
{
    private const string Forms =
        "'INSTANCE_ID/INGRESS_PORT_ID' or 'INSTANCE_ID/PROTOCOL/PORT', such as 'fedcba9876543210fedcba9876543210/HTTP/8080'";

    private IngressPortName(GatewayId gateway) => Gateway = gateway;

    public GatewayId Gateway { get; }

    /// <summary>The port's id; null when it is named by protocol and number.</summary>
    public IngressPortId? Id { get; private init; }

    private IngressProtocol? Protocol { get; init; }

    private PortNumber? Number { get; init; }

    public static IngressPortName ById(GatewayId gateway, IngressPortId id) => new(gateway) { Id = id };

    public static IngressPortName ByNumber(GatewayId gateway, IngressProtocol protocol, PortNumber number) =>
        new(gateway) { Protocol = protocol, Number = number };

    /// <summary>Reads either form.</summary>
    /// <exception cref="ResourceException">It is neither; the message shows both.</exception>
    public static IngressPortName Parse(string text) =>
        TryParse(text)
        ?? throw InvalidId.Of(
            $"'{text}' does not name an ingress port: expected {Forms}. Nothing was read or changed."
        );

    /// <summary>Reads either form; null when it is neither.</summary>
    public static IngressPortName? TryParse(string text) =>
        text.Split('/') switch
        {
            [var gateway, var id]
                when GatewayId.TryParse(gateway, out var g) && IngressPortId.TryParse(id, out var p) => ById(g, p),
            [var gateway, var protocol, var number]
                when GatewayId.TryParse(gateway, out var g)
                    && IngressProtocol.TryParse(protocol, out var p)
                    && TryNumber(number, out var n) => ByNumber(g, p, n),
            _ => null,
        };

    /// <summary>Whether a port of the gateway is the one named.</summary>
    public bool Names(IngressPort port) =>
        Id is not null ? port.Id == Id : port.Protocol == Protocol && port.Number == Number;

    public override string ToString() => Id is not null ? $"{Gateway}/{Id}" : $"{Gateway}/{Protocol}/{Number}";

    private static bool TryNumber(string text, [NotNullWhen(true)] out PortNumber? number)
    {
        number = null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && PortNumber.TryFrom(value, out number);
    }
}
