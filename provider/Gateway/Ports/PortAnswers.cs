using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>Where ports are listed, and how answers about them are read.</summary>
internal static class PortAnswers
{
    public static readonly ListKind<IngressPort> Ports = new(
        "the list of ports",
        Path,
        Operation.ListPorts,
        ReadPage,
        port => port.Id
    );

    /// <summary>The path of the ports below <c>/v2/{project}/apigw</c>.</summary>
    public static string[] Path(GatewayId gateway) => ["instances", gateway.Value, "custom-ingress-ports"];

    /// <summary>A port of an answer; null when it lacks what a port must have.</summary>
    public static IngressPort? Parse(PortBody? body) =>
        body is { IngressPort: { } number, Protocol: { Length: > 0 } protocol }
        && IngressPortId.TryParse(body.IngressPortId, out var id)
            ? new IngressPort(
                id,
                IngressProtocol.FromAnswer(protocol),
                PortNumber.FromAnswer(number),
                PortStatus.FromAnswer(body.Status)
            )
            : null;

    /// <summary>Reads a page of the domains on a port.</summary>
    public static bool ReadDomains(Answer answer, [NotNullWhen(true)] out Page<BoundDomain>? page)
    {
        var body = answer.As(GatewayJson.Default.DomainPage);
        page = Page<BoundDomain>.Of(
            body?.Total,
            body?.DomainInfos,
            d => new BoundDomain(d.DomainName ?? "", d.GroupId ?? "", d.GroupName ?? "")
        );
        return page is not null;
    }

    private static bool ReadPage(Answer answer, [NotNullWhen(true)] out Page<IngressPort>? page)
    {
        var body = answer.As(GatewayJson.Default.PortPage);
        page = Page<IngressPort>.Of(body?.Total, body?.IngressPortInfos, Parse);
        return page is not null;
    }
}
