namespace PulumiApig.Plugin.Sessions;

/// <summary>The kinds of messages about asking the gateway.</summary>
internal static class LookCodes
{
    public static readonly MessageCode NotSeen = new(
        1602,
        LogSeverity.Info,
        "A preview looked at the gateway and got no answer. It goes on, and cannot say what stands in the way on the gateway.",
        "Nothing, or set `previewChecks` to false."
    );

    public static readonly MessageCode Waiting = new(
        1603,
        LogSeverity.Info,
        "A call waits before it is repeated, and why.",
        "Nothing: it goes on by itself."
    );

    public static ImmutableArray<MessageCode> All { get; } = [NotSeen, Waiting];
}
