namespace PulumiApig.Gateway.Calls;

/// <summary>The time that a call may take, and the caller's own way to end it.</summary>
internal sealed class CallTime : IDisposable
{
    /// <summary>
    /// How long a change that is under way may go on after the caller has given up: with its answer it is certain what
    /// was done.
    /// </summary>
    public static readonly TimeSpan GraceForChanges = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _either;
    private readonly CancellationTokenSource _change;
    private readonly CancellationTokenRegistration _startOfGrace;
    private ITimer? _grace;

    public CallTime(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Timeout = Durations.Limit(timeout);
        _time = time;
        _started = time.GetTimestamp();
        _caller = caller;
        _deadline = new CancellationTokenSource(Timeout, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _deadline.Token);
        _change = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token);
        _startOfGrace = caller.UnsafeRegister(static self => ((CallTime)self!).StartGrace(), this);
    }

    public TimeSpan Timeout { get; }

    /// <summary>What is left of the time; zero when it has run out.</summary>
    public TimeSpan Left => Durations.Clamp(Timeout - _time.GetElapsedTime(_started));

    public bool CallerGaveUp => _caller.IsCancellationRequested;

    /// <summary>Fires when the caller gives up or time runs out.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Fires when time runs out, and some seconds after the caller has given up: for a change that is under way.</summary>
    public CancellationToken ChangeToken => _change.Token;

    public void Dispose()
    {
        _startOfGrace.Dispose();
        _grace?.Dispose();
        _either.Dispose();
        _change.Dispose();
        _deadline.Dispose();
    }

    private void StartGrace() =>
        _grace = _time.CreateTimer(EndGrace, null, GraceForChanges, System.Threading.Timeout.InfiniteTimeSpan);

    private void EndGrace(object? state)
    {
        try
        {
            _change.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended in the same moment.
        }
    }
}
