using PulumiApig.Gateway;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Plugin.Sessions;

/// <summary>Failures of the gateway as the engine is told of them.</summary>
internal static class GatewayFailure
{
    /// <summary>The value of an outcome.</summary>
    /// <exception cref="RpcException">There is none; the failure is the engine's to show.</exception>
    public static async Task<T> OrThrow<T>(this Task<Outcome<T>> outcome) =>
        (await outcome).TryGet(out var value, out var error) ? value : throw ToRpc(error);

    public static RpcException ToRpc(GatewayError error) => new(Code(error.Kind), error.Describe());

    /// <summary>The same failure with a next step that only a provider can name.</summary>
    public static RpcException ToRpc(GatewayError error, string nextStep) => ToRpc(error with { Advice = nextStep });

    // UNKNOWN, INTERNAL and DATA_LOSS tell the engine that the state may be corrupt: only a lost answer may do so.
    private static StatusCode Code(FailureKind kind) =>
        kind switch
        {
            FailureKind.InvalidInput => StatusCode.InvalidArgument,
            FailureKind.NotFound => StatusCode.NotFound,
            FailureKind.AlreadyExists => StatusCode.AlreadyExists,
            FailureKind.PermissionDenied => StatusCode.PermissionDenied,
            FailureKind.Unauthenticated => StatusCode.Unauthenticated,
            FailureKind.QuotaExceeded => StatusCode.ResourceExhausted,
            FailureKind.FailedPrecondition => StatusCode.FailedPrecondition,
            FailureKind.Conflict => StatusCode.Aborted,
            FailureKind.Unavailable => StatusCode.Unavailable,
            FailureKind.DeadlineExceeded => StatusCode.DeadlineExceeded,
            FailureKind.Cancelled => StatusCode.Cancelled,
            FailureKind.Unknown => StatusCode.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A failure has a known kind."),
        };
}
