using System.Collections.Immutable;
using PulumiApig.Gateway;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Service;

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

    /// <summary>
    /// The thing exists but cannot be used: the engine keeps it in the state, and mends it by an update next time.
    /// </summary>
    public static RpcException Unhealthy(string id, PropertyMap outputs, IEnumerable<string> reasons)
    {
        var all = reasons.ToImmutableArray();
        // Not UNKNOWN, as is usual: that would mark the whole deployment as possibly corrupt, and we know what is there.
        return new(StatusCode.FailedPrecondition, string.Join(' ', all), new ResourceInitFailed(id, outputs, all));
    }

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
