using System.Collections.Immutable;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>What a person reads about domain bindings, and the kinds of it.</summary>
internal static class DomainBindingMessages
{
    private static readonly MessageCode Interrupted = new(
        1501,
        LogSeverity.Warning,
        "A domain moves to another API group of its gateway: it is unbound before it is bound again.",
        "Expect that callers are refused in between."
    );

    private static readonly MessageCode Taken = new(
        1502,
        LogSeverity.Warning,
        "The domain is bound already, to one of the ports or to another API group. It is never taken over. In a preview a warning, in an update an error.",
        "Import the binding, set `aliases` if the resource had another name, or unbind the domain there."
    );

    private static readonly MessageCode Claimed = new(
        1503,
        LogSeverity.Error,
        "Two resources bind one domain to one port, or to two API groups of a gateway.",
        "Remove one of them, or give it other ports of the same API group."
    );

    private static readonly MessageCode Full = new(
        1504,
        LogSeverity.Warning,
        "The API group has, or would have, more domains than its quota allows. In a preview a warning, in an update an error.",
        "Unbind domains that are not needed, or ask for a higher quota."
    );

    private static readonly MessageCode Closed = new(
        1505,
        LogSeverity.Warning,
        "A port that the binding names is not open for its protocol. In a preview a warning, in an update an error.",
        "Open it with an `IngressPort` of that protocol, and take the number from its `port`: then it is opened first."
    );

    private static readonly MessageCode Several = new(
        1506,
        LogSeverity.Error,
        "A domain that was to be imported by its name is bound more than once.",
        "Import it by one of the ids that the message lists."
    );

    private static readonly MessageCode GroupMissing = new(
        1507,
        LogSeverity.Warning,
        "The gateway does not have the API group of the binding.",
        "Use one of the groups that the message lists; `getApiGroup` finds one by its name."
    );

    public static readonly ImmutableArray<MessageCode> All =
    [
        Interrupted,
        Taken,
        Claimed,
        Full,
        Closed,
        Several,
        GroupMissing,
    ];

    /// <summary>The next step when a port is not open.</summary>
    public static Message OpenFirst => Closed.Says(Closed.WhatToDo);

    /// <summary>The next step when a group has as many domains as it may have.</summary>
    public static Message QuotaReached => Full.Says(Full.WhatToDo);

    public static Message UnboundFirst(DomainName? domain) =>
        Interrupted.Says(
            $"{domain} is unbound before it is bound again, since groups of one gateway share no domain: its callers are refused "
                + "in between."
        );

    /// <summary>How to go on when the domain of a binding that is to be created is taken.</summary>
    public static Message WayOn(GatewayId gateway, DomainBinding there, string urn, bool isOwn) =>
        Taken.Says(
            isOwn
                ? "It is this resource's own binding: set the option `deleteBeforeReplace` to true."
                : FrameworkMessages.AliasOrImport(
                    DomainBindingShape.Shape.Token,
                    urn,
                    DomainBindingShape.IdOf(gateway, there)
                ) + " If this resource is being replaced, as by `--replace`, set the option `deleteBeforeReplace` to true."
        );

    public static Message WillBeTaken(GatewayId gateway, DomainBinding there, string urn) =>
        Taken.Says(
            $"This will fail: {there.Domain} is bound already, in API group {there.Group} {PortsOf(there)}. "
                + WayOn(gateway, there, urn, isOwn: false).Text
        );

    public static Message ClaimedTwice(DomainName domain, string urn, string other) =>
        Claimed.Says(
            $"is {domain} in {urn} and in {other}, on one port or in two API groups of one gateway; {Claimed.WhatToDo}"
        );

    public static Message OverQuota(ApiGroupId group, int count, int quota) =>
        Full.Says($"This may fail: API group {group} would have {count} domains; the usual quota is {quota}.");

    public static Message NotOpen(PortUse use, string why) =>
        Closed.Says($"This will fail: port {use.Number} of gateway {use.Gateway} {why}. {Closed.WhatToDo}");

    public static Message Ambiguous(GatewayId gateway, DomainName domain, IEnumerable<DomainBinding> found) =>
        Several.Says(
            $"{domain} is bound more than once. Import it by one of these ids: "
                + string.Join(", ", found.Select(b => $"{DomainBindingShape.IdOf(gateway, b)} ({PortsOf(b)})"))
                + ". Nothing was changed."
        );

    public static Message NoGroup(GatewayId gateway, ApiGroupId group, IEnumerable<ApiGroup> groups) =>
        GroupMissing.Says(
            $"This will fail: gateway {gateway} has no API group {group}; it has "
                + $"{string.Join(", ", groups.Select(g => $"{g.Name} ({g.Id})").DefaultIfEmpty("none"))}."
        );

    private static string PortsOf(DomainBinding binding) => $"with HTTP port {binding.HttpPort} and HTTPS port {binding.HttpsPort}";
}
