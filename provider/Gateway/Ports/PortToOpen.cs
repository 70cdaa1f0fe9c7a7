using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>An ingress port that is to be opened. HTTP and HTTPS share the numbers of a gateway.</summary>
internal sealed class PortToOpen(
    SharedList<IngressPort> ports,
    GatewayId gateway,
    IngressProtocol protocol,
    PortNumber number
) : Creatable<IngressPort>
{
    public override IReadOnlyList<string> Path => PortAnswers.Path(gateway);

    public override string Body =>
        JsonSerializer.Serialize(new PortBody(protocol.Name, number.Value, null, null), GatewayJson.Default.PortBody);

    public override string Key => $"port number {number}";

    public override Operation Looking => Operation.ListPorts(gateway);

    public override Task<Outcome<Reading<IngressPort>>> LookAsync(GatewayCall call, bool now) =>
        ports.LookAsync(gateway, call, now);

    public override void NoteTrouble() => ports.NoteTrouble(gateway);

    public override IngressPort? Read(Answer answer) => PortAnswers.Parse(answer.As(GatewayJson.Default.PortBody));

    public override bool HasKey(IngressPort there) => there.Number == number;

    public override Likeness Compare(IngressPort there) =>
        there.Protocol == protocol ? Likeness.AsAsked : Likeness.Different;

    public override string IdOf(IngressPort there) => there.Id.Value;

    public override string Describe(IngressPort there) => $"an {there.Protocol} port with the id {there.Id}";
}
