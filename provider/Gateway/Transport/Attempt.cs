namespace PulumiApig.Gateway.Transport;

/// <summary>How sending a request once ended when no answer came.</summary>
internal enum Fault
{
    /// <summary>An answer came.</summary>
    None,

    /// <summary>No connection was made: the service has done nothing.</summary>
    NotSent,

    /// <summary>No connection can be made, now or later: the host does not exist or its certificate is not trusted.</summary>
    Unreachable,

    /// <summary>An answer came that says success and yet is not what the service documents, as a proxy's or half of one:
    /// the service may have done what was asked.</summary>
    Garbled,

    /// <summary>The connection broke: the service may have done what was asked.</summary>
    Lost,

    /// <summary>The time for one attempt ran out: the service may have done what was asked.</summary>
    TimedOut,

    /// <summary>The caller gave up or ran out of time: the service may have done what was asked.</summary>
    Cancelled,
}

/// <summary>How sending a request once ended.</summary>
internal sealed record Attempt
{
    /// <summary>The answer; null when none came.</summary>
    public Answer? Answer { get; init; }

    public Fault Fault { get; init; }

    /// <summary>What went wrong, in the words of the network and without secrets; null when an answer came.</summary>
    public string? FaultText { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>What the answer says is wrong; null when no answer came, or a good one.</summary>
    public ErrorBody? Error { get; init; }

    /// <summary>The meaning of an error answer; null when there is none.</summary>
    public ErrorMeaning? Meaning { get; init; }

    /// <summary>Whether the service has surely not done what was asked.</summary>
    public bool HasNotActed =>
        Fault switch
        {
            Fault.None => Answer is { IsSuccess: false, Status: < 500 } && Meaning?.Retry is not RetryClass.Contention,
            Fault.NotSent or Fault.Unreachable => true,
            _ => false,
        };

    /// <summary>Whether the service has made up its mind: what it has not done by then it never will.</summary>
    public bool IsDecided => HasNotActed || Meaning is { Retry: RetryClass.Contention or RetryClass.Throttled };
}
