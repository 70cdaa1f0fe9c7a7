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

    /// <param name="old">The port that is replaced, in words.</param>
    /// <param name="reasons">Why, as the end of a sentence.</param>
    /// <param name="isAutomatic">Whether its number is left to the provider.</param>
    public static Message ReplacedNewFirst(string old, string reasons, bool isAutomatic) =>
        IngressPortCodes.Replaced.Says(
            $"Port {old} is replaced, since {reasons}. "
                + (isAutomatic ? "The new one gets another number, chosen automatically. " : "")
                + "The new one is opened before the old one is closed, unless `deleteBeforeReplace` or `retainOnDelete` is set."
        );

    /// <summary>That a port is open already, before the creation is refused.</summary>
    public static Message WillBeRefused(GatewayId gateway, IngressPort found, string urn, Clash clash)
    {
        var next = OpenAlready(gateway, found, urn, clash);
        return next.Code.Says(
            $"This will fail: port {found.Number} of gateway {gateway} is open already, for {found.Protocol}. {next.Text}"
        );
    }

    /// <summary>A number that two resources want, or that one took while another was being decided.</summary>
    public static Message ClaimedTwice(string port, string urn, string other) =>
        IngressPortCodes.ClaimedTwice.Says(
            $"is {port} in {urn} and in {other}; a number can be opened once on a gateway: give one of them another number, or run "
                + "again where the number is chosen automatically"
        );

    /// <param name="port">The port, in words.</param>
    /// <param name="open">How many ports the gateway has.</param>
    /// <param name="total">How many it would have with those of the run.</param>
    /// <param name="quota">How many a gateway may have usually.</param>
    public static Message OverQuota(string port, int open, int total, int quota) =>
        IngressPortCodes.Quota.Says(
            $"Opening port {port} may fail: the gateway has {open} custom ingress ports open, and with those of this run it would "
                + $"have {total}; the usual quota is {quota}."
        );

    /// <summary>A replacement that closes the old port first, with domains on it.</summary>
    public static Message DomainsInterrupted(string old, IEnumerable<string> domains) =>
        IngressPortCodes.DomainsBound.Says(
            $"This will fail: a gateway refuses to close a port while a domain is bound to it, and to port {old} are bound: "
                + $"{List(domains)}. Without an outage: give the new protocol another number. To keep the number, first bind the "
                + "domains to another port, or to none (-1), in an update of their own; their callers are refused until the "
                + "domains are bound again."
        );

    /// <summary>A resource that keeps naming the number of a port which is replaced.</summary>
    public static Message DomainStays(string old, string urn) =>
        IngressPortCodes.DomainsBound.Says(
            $"This will fail: {urn} stays bound to port {old}, which is replaced, and a gateway refuses to close a port while a "
                + "domain is bound to it. Take the number from the `port` of the `IngressPort`."
        );

    /// <summary>A replacement that opens the new port first, with domains on the old one.</summary>
    public static Message DomainsMove(string old, IEnumerable<string> domains) =>
        IngressPortCodes.DomainsMove.Says(
            $"Bound to port {old}, which is replaced: {List(domains)}. The new port is opened before the old one is closed. A "
                + "`DomainBinding` that takes its number from the `port` of the `IngressPort` moves in between, without an outage. "
                + "Bind all other domains to another port first: the old port cannot be closed until then."
        );

    public static Message Abnormal(string port) =>
        IngressPortCodes.Abnormal.Says(
            $"Port {port} is open, but the gateway reports it as abnormal: it cannot be used. The next `pulumi up` looks again. If it "
                + "stays so, replace the port or ask the support of the service."
        );

    /// <summary>A number that was free when it was chosen: the next update chooses again.</summary>
    public static NextStep TakenMeanwhile { get; } =
        new(
            IngressPortCodes.TakenMeanwhile,
            "The number was chosen automatically, and has been opened since, by another client or by an attempt whose answer was "
                + "lost. Run `pulumi up` again: it chooses another one."
        );

    /// <summary>How to go on when the port is open already: it is not taken over.</summary>
    public static NextStep OpenAlready(GatewayId gateway, IngressPort found, string urn, Clash clash)
    {
        var name = new Protocol.Urn(urn).Name;
        var import = $"`pulumi import {IngressPortShape.Token} {name} {IdOf(gateway, found)}`";
        var rename = $"`pulumi state rename '{urn}' {name}-former`";
        var importAnew =
            $"run `pulumi state delete '{urn}'`, then {import}. Where resources depend on it, run {rename} in place of the first.";
        var (way, code) = clash switch
        {
            Clash.Own => (
                "It is this resource's own port: set the option `deleteBeforeReplace` to true, so that it is closed first.",
                IngressPortCodes.OwnPort
            ),
            Clash.OwnNumber => (
                "The state has it for this resource: set the option `deleteBeforeReplace` to true, so that it is closed "
                    + $"first. If that is set already, {importAnew}",
                IngressPortCodes.OwnPort
            ),
            Clash.FormerGone => (
                $"The port that the state has for this resource is closed. To manage this one instead, {importAnew}",
                IngressPortCodes.OpenAlready
            ),
            Clash.FormerElsewhere => (
                $"To manage it here, run {rename}, then {import}, then `pulumi up`, which "
                    + "closes the former port. Otherwise choose another number.",
                IngressPortCodes.OpenAlready
            ),
            _ => (
                $"{FrameworkMessages.AliasOrImport(IngressPortShape.Token, urn, $"{IdOf(gateway, found)}")} Otherwise choose "
                    + "another number.",
                IngressPortCodes.OpenAlready
            ),
        };
        return new(code, way);
    }

    private static string List(IEnumerable<string> domains) => string.Join(", ", domains.Order(StringComparer.Ordinal));

    private static IngressPortName IdOf(GatewayId gateway, IngressPort port) =>
        IngressPortName.ByNumber(gateway, port.Protocol, port.Number);
}
