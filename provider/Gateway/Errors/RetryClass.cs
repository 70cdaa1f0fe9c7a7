namespace PulumiApig.Gateway;

/// <summary>What to do about an error before giving up.</summary>
internal enum RetryClass
{
    /// <summary>Repeating cannot help.</summary>
    Never,

    /// <summary>Too many requests: wait, longer each time, minutes in all.</summary>
    Throttled,

    /// <summary>Another change on the same gateway was in the way: look, wait seconds, repeat.</summary>
    Contention,

    /// <summary>The gateway is being changed as a whole: wait in steps of 10 to 30 seconds, minutes in all.</summary>
    Busy,

    /// <summary>The service or what stands before it has a fault: repeat a few times.</summary>
    Trouble,

    /// <summary>The service that knows the permissions cannot be asked: repeat up to three times.</summary>
    PermissionService,

    /// <summary>The token may be old: get a new one and repeat once. A refused signature is never repeated.</summary>
    RenewToken,
}
