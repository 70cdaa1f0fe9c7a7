namespace PulumiApig.Simulator;

/// <summary>How a throttled call learns when to repeat.</summary>
public enum RetryAfter
{
    /// <summary>Not at all, as the real gateway does it.</summary>
    None,

    /// <summary>By a number of seconds in <c>Retry-After</c>.</summary>
    Seconds,

    /// <summary>By a date in <c>Retry-After</c>.</summary>
    Date,
}
