namespace PulumiApig.Simulator.Http;

/// <summary>The clock on the simulator's wall, which may be wrong; time passes on it as on the true one.</summary>
internal sealed class ServerClock(TimeProvider inner) : TimeProvider
{
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Skew;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
