namespace PulumiApig.Gateway.Calls;

/// <summary>Keeps durations that come from outside within what timers take.</summary>
internal static class Durations
{
    /// <summary>The longest time that a timer of the runtime takes: about 49.7 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>A duration that can be waited for: none for a negative one, the longest for one that is too long.</summary>
    public static TimeSpan Clamp(TimeSpan duration) =>
        duration > Longest ? Longest
        : duration < TimeSpan.Zero ? TimeSpan.Zero
        : duration;

    /// <summary>A time limit as callers give it: infinite is the longest.</summary>
    public static TimeSpan Limit(TimeSpan limit) => limit == Timeout.InfiniteTimeSpan ? Longest : Clamp(limit);

    /// <summary>The shorter of two.</summary>
    public static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>The longer of two.</summary>
    public static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
