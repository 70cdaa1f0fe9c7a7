namespace PulumiApig.Gateway.Retries;

/// <summary>How long to wait and how often to repeat after one class of error.</summary>
/// <param name="Floor">The shortest wait.</param>
/// <param name="Step">What is added to the floor at most at the first repeat; it doubles each time.</param>
/// <param name="Cap">The longest wait.</param>
/// <param name="MaxRepeats">How often to repeat; the time for the call is the limit when null.</param>
/// <param name="Budgeted">Whether repeats come out of the client's budget. Where the service itself asks to come back they do not.</param>
internal sealed record RetryRule(TimeSpan Floor, TimeSpan Step, TimeSpan Cap, int? MaxRepeats, bool Budgeted)
{
    /// <summary>The rule for a class; null when it is not repeated.</summary>
    /// <param name="retry">The class.</param>
    /// <param name="maxRetries">The setting: how often to repeat after faults; 0 turns every repeat off.</param>
    public static RetryRule? For(RetryClass retry, int maxRetries) =>
        maxRetries == 0
            ? null
            : retry switch
            {
                RetryClass.Throttled => new(Seconds(0), Seconds(1), Seconds(60), null, Budgeted: false),
                RetryClass.Contention => new(Seconds(1), Seconds(1), Seconds(10), 12, Budgeted: false),
                RetryClass.Busy => new(Seconds(10), Seconds(20), Seconds(30), null, Budgeted: false),
                RetryClass.Trouble => new(Seconds(0), Seconds(0.5), Seconds(30), maxRetries, Budgeted: true),
                RetryClass.PermissionService => new(
                    Seconds(0),
                    Seconds(0.5),
                    Seconds(30),
                    Math.Min(3, maxRetries),
                    Budgeted: true
                ),
                _ => null,
            };

    /// <summary>How long to wait: a random part of a span that doubles (full jitter), above the floor.</summary>
    /// <param name="repeats">How often this class was repeated before.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan Wait(int repeats, double random)
    {
        var span = Step * Math.Pow(2, Math.Min(repeats, 16));
        return Floor + random * (span < Cap - Floor ? span : Cap - Floor);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
