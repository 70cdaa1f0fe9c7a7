namespace PulumiApig.Protocol.Grpc;

/// <summary>How a call ended. The numbers are gRPC's.</summary>
public enum StatusCode
{
    /// <summary>Well.</summary>
    Ok = 0,

    /// <summary>The caller gave up, or the provider was told to stop.</summary>
    Cancelled = 1,

    /// <summary>What happened is not known. The engine takes the state for possibly corrupt.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the state of the world.</summary>
    InvalidArgument = 3,

    /// <summary>Time ran out.</summary>
    DeadlineExceeded = 4,

    /// <summary>Something that is needed does not exist.</summary>
    NotFound = 5,

    /// <summary>Something is there already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known but may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota is used up, or a message is too large.</summary>
    ResourceExhausted = 8,

    /// <summary>The state of the world forbids it.</summary>
    FailedPrecondition = 9,

    /// <summary>Another change was in the way; trying again may help.</summary>
    Aborted = 10,

    /// <summary>A value is outside of its range.</summary>
    OutOfRange = 11,

    /// <summary>There is no such method.</summary>
    Unimplemented = 12,

    /// <summary>A fault in the program. The engine takes the state for possibly corrupt.</summary>
    Internal = 13,

    /// <summary>The service cannot be reached, or not now.</summary>
    Unavailable = 14,

    /// <summary>Data is lost. The engine takes the state for possibly corrupt.</summary>
    DataLoss = 15,

    /// <summary>The caller is not known.</summary>
    Unauthenticated = 16,
}
