namespace PulumiApig.Plugin.DomainBindings;

/// <summary>The kinds of messages about domain bindings.</summary>
internal static class BindingCodes
{
    public static readonly MessageCode Taken = new(
        1501,
        LogSeverity.Warning,
        "The domain is bound already, to one of the ports or to another API group. It is never taken over. In a preview a warning, in an update an error.",
        "Import the binding, set `aliases` if the resource had another name, or unbind the domain there."
    );

    public static readonly MessageCode ClaimedTwice = new(
        1502,
        LogSeverity.Error,
        "Two resources bind one domain to one port, or to two API groups of a gateway.",
        "Remove one of them, or give it other ports of the same API group."
    );

    public static readonly MessageCode Full = new(
        1503,
        LogSeverity.Warning,
        "The API group has, or would have, more domains than its quota allows. In a preview a warning, in an update an error.",
        "Unbind domains that are not needed, or ask for a higher quota."
    );

    public static readonly MessageCode NotOpen = new(
        1504,
        LogSeverity.Warning,
        "A port that the binding names is not open for its protocol. In a preview a warning, in an update an error.",
        "Open it with an `IngressPort` of that protocol, and take the number from its `port`: then it is opened first."
    );

    public static readonly MessageCode NothingToRedirect = new(
        1505,
        LogSeverity.Warning,
        "HTTP is to be redirected to HTTPS, and the domain does not answer by HTTP.",
        "Give `httpPort` a number, or leave `redirectHttpToHttps` out."
    );

    public static readonly ImmutableArray<MessageCode> All = [Taken, ClaimedTwice, Full, NotOpen, NothingToRedirect];
}
