namespace PulumiApig.Gateway;

/// <summary>The kinds of failure, each with one gRPC status code as its counterpart.</summary>
public enum FailureKind
{
    /// <summary>The request is wrong and stays wrong (INVALID_ARGUMENT).</summary>
    InvalidInput,

    /// <summary>The thing or what it belongs to is not there (NOT_FOUND).</summary>
    NotFound,

    /// <summary>Such a thing is there already (ALREADY_EXISTS).</summary>
    AlreadyExists,

    /// <summary>The credentials are good, their rights do not suffice (PERMISSION_DENIED).</summary>
    PermissionDenied,

    /// <summary>The credentials are missing, wrong or expired (UNAUTHENTICATED).</summary>
    Unauthenticated,

    /// <summary>A quota is used up (RESOURCE_EXHAUSTED).</summary>
    QuotaExceeded,

    /// <summary>The gateway, the account or the configuration is not in a state that allows it (FAILED_PRECONDITION).</summary>
    FailedPrecondition,

    /// <summary>Another change was in the way for longer than patience lasted (ABORTED).</summary>
    Conflict,

    /// <summary>The service does not answer as it should; later it may (UNAVAILABLE).</summary>
    Unavailable,

    /// <summary>The time for the call ran out (DEADLINE_EXCEEDED).</summary>
    DeadlineExceeded,

    /// <summary>The caller gave up (CANCELLED).</summary>
    Cancelled,

    /// <summary>A port may or may not have been opened, and nobody can tell (UNKNOWN).</summary>
    Unknown,
}
