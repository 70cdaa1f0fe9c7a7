using System.Collections.Immutable;
using PulumiApig.Framework.Messages;
using PulumiApig.Gateway;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Plugin.Sessions;

/// <summary>Failures of the gateway's API: for each kind the code that a person reads and the status that the engine gets.</summary>
internal static class GatewayCodes
{
    private const string AsTheMessageSays = "The message names the next step.";

    // UNKNOWN, INTERNAL and DATA_LOSS tell the engine that the state may be corrupt: only a lost answer may do so.
    private static readonly ImmutableArray<(FailureKind Kind, StatusCode Status, MessageCode Code)> Table =
    [
        Row(FailureKind.InvalidInput, StatusCode.InvalidArgument, 2001, "The API refuses a value."),
        Row(FailureKind.NotFound, StatusCode.NotFound, 2002, "The API does not know the gateway, app or port."),
        Row(FailureKind.AlreadyExists, StatusCode.AlreadyExists, 2003, "What is to be created exists already."),
        Row(FailureKind.PermissionDenied, StatusCode.PermissionDenied, 2004, "The credentials lack a permission."),
        Row(
            FailureKind.Unauthenticated,
            StatusCode.Unauthenticated,
            2005,
            "The credentials are missing or not accepted."
        ),
        Row(FailureKind.QuotaExceeded, StatusCode.ResourceExhausted, 2006, "A quota of the service is used up."),
        Row(
            FailureKind.FailedPrecondition,
            StatusCode.FailedPrecondition,
            2007,
            "Something else must change first, such as a domain that is bound to the port."
        ),
        Row(
            FailureKind.Conflict,
            StatusCode.Aborted,
            2008,
            "Another change of the gateway was under way for too long."
        ),
        Row(FailureKind.Unavailable, StatusCode.Unavailable, 2009, "The API was not reached, or it failed."),
        Row(FailureKind.DeadlineExceeded, StatusCode.DeadlineExceeded, 2010, "The time limit of the call has passed."),
        Row(FailureKind.Cancelled, StatusCode.Cancelled, 2011, "The run was cancelled during the call."),
        Row(
            FailureKind.Unknown,
            StatusCode.Unknown,
            2012,
            "An answer was lost, and a look could not tell whether the change was made."
        ),
    ];

    public static ImmutableArray<MessageCode> All { get; } = [.. Table.Select(r => r.Code)];

    public static (StatusCode Status, MessageCode Code) Of(FailureKind kind)
    {
        var (_, status, code) = Table.First(r => r.Kind == kind);
        return (status, code);
    }

    private static (FailureKind, StatusCode, MessageCode) Row(
        FailureKind kind,
        StatusCode status,
        int number,
        string meaning
    ) => (kind, status, new(number, LogSeverity.Error, meaning, AsTheMessageSays));
}
