using PulumiApig.Gateway;

namespace PulumiApig.Plugin.IngressPorts;

/// <summary>What a person reads about ports: each with its code.</summary>
internal static class IngressPortMessages
{
    public static Message ReplacedOldFirst(GatewayId gateway, PortNumber number) =>
        IngressPortCodes.Replaced.Says(
            $"Port {number} of gateway {gateway} is replaced: a number holds one protocol at a time, so the old port is closed "
                + "before the new one is opened, and callers are refused in between. With `retainOnDelete` the new one cannot be "
                + "opened."
        );

    public static Message ReplacedNewFirst(string oldId, string reasons, bool isAutomatic) =>
        IngressPortCodes.Replaced.Says(
            $"Port {oldId} is replaced, since {reasons}. "
                + (isAutomatic ? "The new one gets another number, chosen automatically. " : "")
                + "The new one is opened before the old one is closed, unless `deleteBeforeReplace` or `retainOnDelete` is set."
        );

    /// <summary>A port that is open already is not taken over, and what to do: behind the gateway's own answer.</summary>
    public static Message OpenAlready(GatewayId gateway, IngressPort found, string urn, Clash clash) =>
        WayOn($"It is open for {found.Protocol}.", gateway, found, urn, clash);

    /// <summary>The same before it happens.</summary>
    public static Message WillBeRefused(GatewayId gateway, IngressPort found, string urn, Clash clash) =>
        WayOn(
            $"This will fail: port {found.Number} of gateway {gateway} is open already, for {found.Protocol}.",
            gateway,
            found,
            urn,
            clash
        );

    /// <summary>A number that two resources want, or that one took while another was being decided.</summary>
    public static Message ClaimedTwice(string port, string urn, string other) =>
        IngressPortCodes.ClaimedTwice.Says(
            $"is {port} in {urn} and in {other}; a number can be opened once on a gateway: give one of them another number, or run "
                + "again where the number is chosen automatically"
        );

    public static Message OverQuota(GatewayId gateway, int open, int total, int quota) =>
        IngressPortCodes.Quota.Says(
            $"This may fail: gateway {gateway} has {open} custom ingress ports open, and with those of this run it would have "
                + $"{total}; the usual quota is {quota}."
        );

    /// <summary>A replacement that closes the old port first, with domains on it.</summary>
    public static Message DomainsInterrupted(string oldId, IEnumerable<string> domains) =>
        IngressPortCodes.DomainsBound.Says(
            $"This will fail: a gateway refuses to close a port while a domain is bound to it, and to port {oldId} are bound: "
                + $"{List(domains)}. Without an outage: give the new protocol another number. To keep the number, first bind the "
                + "domains to another port, or to none (-1), in an update of their own; their callers are refused until the "
                + "domains are bound again."
        );

    /// <summary>A resource that keeps naming the number of a port which is replaced.</summary>
    public static Message DomainStays(string oldId, string urn) =>
        IngressPortCodes.DomainsBound.Says(
            $"This will fail: {urn} stays bound to port {oldId}, which is replaced, and a gateway refuses to close a port while a "
                + "domain is bound to it. Take the number from the `port` of this resource."
        );

    /// <summary>A replacement that opens the new port first, with domains on the old one.</summary>
    public static Message DomainsMove(string oldId, IEnumerable<string> domains) =>
        IngressPortCodes.DomainsMove.Says(
            $"Bound to port {oldId}, which is replaced: {List(domains)}. The new port is opened first and the old one closed last: "
                + "a `DomainBinding` that takes its number from the `port` of this resource moves in between, without an outage. "
                + "Bind all others to another port before: the old one cannot be closed until then."
        );

    public static Message Abnormal(string id) =>
        IngressPortCodes.Abnormal.Says(
            $"Port {id} is open, but the gateway reports it as abnormal: it cannot be used. The next `pulumi up` looks again; if it "
                + "stays so, replace the port or ask the support of the service."
        );

    /// <summary>A number that was free when it was chosen: the next update chooses again.</summary>
    public static Message TakenMeanwhile { get; } =
        IngressPortCodes.TakenMeanwhile.Says(
            "The number was chosen automatically, and has been opened since, by another client or by an attempt whose answer was "
                + "lost. Run `pulumi up` again: it chooses another one."
        );

    private static string List(IEnumerable<string> domains) => string.Join(", ", domains.Order(StringComparer.Ordinal));

    private static Message WayOn(string what, GatewayId gateway, IngressPort found, string urn, Clash clash)
    {
        var name = new Protocol.Urn(urn).Name;
        var import = $"`pulumi import {IngressPortShape.Token} {name} {IdOf(gateway, found)}`";
        var (way, code) = clash switch
        {
            Clash.Own => (
                "It is this resource's own port: set the option `deleteBeforeReplace` to true, so that it is closed first.",
                IngressPortCodes.OwnPort
            ),
            Clash.OwnNumber => (
                "The state has it for this resource: set the option `deleteBeforeReplace` to true, so that it is closed "
                    + $"first. If that is set already, run `pulumi state delete '{urn}'`, then {import}.",
                IngressPortCodes.OwnPort
            ),
            Clash.FormerGone => (
                $"The port that the state has for this resource is closed. To manage this one instead, run "
                    + $"`pulumi state delete '{urn}'`, then {import}.",
                IngressPortCodes.OpenAlready
            ),
            Clash.FormerElsewhere => (
                $"To manage it here, run `pulumi state rename '{urn}' {name}-former`, then {import}, then `pulumi up`, which "
                    + "closes the former port. Otherwise choose another number.",
                IngressPortCodes.OpenAlready
            ),
            _ => (
                $"{FrameworkMessages.AliasOrImport(IngressPortShape.Token, urn, $"{IdOf(gateway, found)}")} Otherwise choose "
                    + "another number.",
                IngressPortCodes.OpenAlready
            ),
        };
        return code.Says($"{what} {way}");
    }

    private static IngressPortName IdOf(GatewayId gateway, IngressPort port) =>
        IngressPortName.ByNumber(gateway, port.Protocol, port.Number);
}
