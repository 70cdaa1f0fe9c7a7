namespace PulumiApig.Framework.Waiting;

/// <summary>How often to look for something that takes its time, and for how long.</summary>
/// <param name="First">The first pause; each is twice the one before.</param>
/// <param name="Longest">The longest pause.</param>
/// <param name="AtMost">How long to wait where the user's time limit does not say.</param>
public sealed record Pace(TimeSpan First, TimeSpan Longest, TimeSpan AtMost)
{
    /// <summary>From one second to ten, for at most five minutes.</summary>
    public static readonly Pace Usual = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
}
