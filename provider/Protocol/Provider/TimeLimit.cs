namespace PulumiApig.Protocol.Provider;

/// <summary>The user's time limits, which requests carry in seconds.</summary>
public static class TimeLimit
{
    /// <summary>The limit of a request, clamped to what a time span can hold; null when it leaves it to the provider.</summary>
    public static TimeSpan? FromSeconds(double seconds) =>
        seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2)) : null;

    /// <summary>A limit for a request; null leaves it to the provider.</summary>
    public static double ToSeconds(TimeSpan? limit) => limit?.TotalSeconds ?? 0;
}
