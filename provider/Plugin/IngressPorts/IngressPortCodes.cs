namespace PulumiApig.Plugin.IngressPorts;

/// <summary>The kinds of messages about ingress ports.</summary>
internal static class IngressPortCodes
{
    public static readonly MessageCode Replaced = new(
        1301,
        LogSeverity.Info,
        "Why a port is replaced, and in which order.",
        "Nothing, if that is meant."
    );

    public static readonly MessageCode OpenAlready = new(
        1302,
        LogSeverity.Warning,
        "The port number is open on the gateway already, and is never taken over silently. In a preview a warning, in an update an error.",
        "Import the port, or choose another number."
    );

    public static readonly MessageCode ClaimedTwice = new(
        1303,
        LogSeverity.Error,
        "Two resources declare one port number of a gateway.",
        "Give one of them another number."
    );

    public static readonly MessageCode Quota = new(
        1304,
        LogSeverity.Warning,
        "The gateway would have more custom ingress ports than its usual quota allows.",
        "Close ports that are not needed, or ask for a higher quota."
    );

    public static readonly MessageCode DomainsBound = new(
        1305,
        LogSeverity.Warning,
        "Domains stay bound to a port that is to be replaced. A gateway refuses to close such a port.",
        "Bind the domains to another port first, or let them take the number from the `port` of the resource."
    );

    public static readonly MessageCode Abnormal = new(
        1306,
        LogSeverity.Error,
        "The port is open, but the gateway reports it as abnormal: it cannot be used. After a refresh a warning.",
        "Run `pulumi up` again, which looks again; if it stays so, replace the port."
    );

    public static readonly MessageCode TakenMeanwhile = new(
        1307,
        LogSeverity.Error,
        "A port number that was chosen automatically was opened meanwhile.",
        "Run `pulumi up` again, which chooses another number."
    );

    public static readonly MessageCode OwnPort = new(
        1308,
        LogSeverity.Warning,
        "The port number is open already, as the resource's own port, which is being replaced.",
        "Set the option `deleteBeforeReplace`."
    );

    public static readonly MessageCode DomainsMove = new(
        1310,
        LogSeverity.Info,
        "Domains are bound to a port that is replaced by another number, and can move before it is closed.",
        "Nothing, if each is a `DomainBinding` that takes its number from the `port` of the resource. Bind others to another port first."
    );

    public static readonly ImmutableArray<MessageCode> All =
    [
        Replaced,
        OpenAlready,
        ClaimedTwice,
        Quota,
        DomainsBound,
        Abnormal,
        TakenMeanwhile,
        OwnPort,
        DomainsMove,
    ];
}
