namespace PulumiApig.Plugin.Sessions;

/// <summary>Failures of the gateway as the engine is told of them.</summary>
internal static class GatewayFailure
{
    /// <summary>The value of an outcome.</summary>
    /// <exception cref="ResourceException">There is none; the failure is the engine's to show.</exception>
    public static async Task<T> OrThrow<T>(this Task<Outcome<T>> outcome) =>
        (await outcome).TryGet(out var value, out var error) ? value : throw ToException(error);

    public static ResourceException ToException(GatewayError error) =>
        new(Code(error.Kind), GatewayCodes.Of(error.Number).Says(error.Explain()));

    /// <summary>The same failure with a next step that only a provider can name, which says what kind of failure it is.</summary>
    public static ResourceException ToException(GatewayError error, NextStep nextStep)
    {
        var text = (error with { Advice = nextStep.Text }).Explain();
        return new(Code(error.Kind), nextStep.Code.Says(text));
    }

    /// <summary>The failure before it happens, in a preview.</summary>
    public static Message WillFail(GatewayError error) =>
        GatewayCodes.Of(error.Number).Says($"This will fail: {error.Reason} ({error.Resource}). {error.Advice}") with
        {
            Severity = LogSeverity.Warning,
        };

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
