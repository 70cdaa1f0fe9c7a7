namespace PulumiApig.Gateway.Calls;

/// <summary>The time that a call may take, and the caller's own way to end it.</summary>
internal sealed class CallTime : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _either;

    public CallTime(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Timeout = timeout;
        _time = time;
        _started = time.GetTimestamp();
        _caller = caller;
        _deadline = new CancellationTokenSource(timeout, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _deadline.Token);
    }

    public TimeSpan Timeout { get; }

    public TimeSpan Left => Timeout - _time.GetElapsedTime(_started);

    public bool CallerGaveUp => _caller.IsCancellationRequested;

    /// <summary>Fires when the caller gives up or time runs out.</summary>
    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _deadline.Dispose();
    }
}
