namespace PulumiApig.Gateway;

/// <summary>
/// The kinds of failure, each with one gRPC status code as its counterpart. The value is the number with which messages
/// of the kind end, <c>APIG2001</c>; docs/messages.md has a row for each.
/// </summary>
public enum FailureKind
{
    /// <summary>The request is wrong and stays wrong (INVALID_ARGUMENT).</summary>
    InvalidInput = 2001,

    /// <summary>The thing or what it belongs to is not there (NOT_FOUND).</summary>
    NotFound = 2002,

    /// <summary>Such a thing is there already (ALREADY_EXISTS).</summary>
    AlreadyExists = 2003,

    /// <summary>The credentials are good, their rights do not suffice (PERMISSION_DENIED).</summary>
    PermissionDenied = 2004,

    /// <summary>The credentials are missing, wrong or expired (UNAUTHENTICATED).</summary>
    Unauthenticated = 2005,

    /// <summary>A quota is used up (RESOURCE_EXHAUSTED).</summary>
    QuotaExceeded = 2006,

    /// <summary>The gateway, the account or the configuration is not in a state that allows it (FAILED_PRECONDITION).</summary>
    FailedPrecondition = 2007,

    /// <summary>Another change was in the way until the last repeat (ABORTED).</summary>
    Conflict = 2008,

    /// <summary>The service does not answer as it should; later it may (UNAVAILABLE).</summary>
    Unavailable = 2009,

    /// <summary>The time for the call ran out (DEADLINE_EXCEEDED).</summary>
    DeadlineExceeded = 2010,

    /// <summary>The caller gave up (CANCELLED).</summary>
    Cancelled = 2011,

    /// <summary>Something may or may not have been created, and a look cannot tell (UNKNOWN).</summary>
    Unknown = 2012,
}
