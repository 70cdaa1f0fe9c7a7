namespace PulumiApig.Testing;

/// <summary>A clock by which every pause is over at once, and no time limit ever comes.</summary>
public sealed class SkippingTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || !IsPause(state))
            return new SilentTimer();
        lock (_gate)
            _now += dueTime;
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new SilentTimer();
    }

    // The timer of Task.Delay has its task as state; those of WaitAsync and of cancellation have other things.
    private static bool IsPause(object? state) =>
        state is Task task && task.GetType().Name.StartsWith("Delay", StringComparison.Ordinal);

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
