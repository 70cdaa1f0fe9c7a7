namespace PulumiApig.Gateway.Calls;

/// <summary>
/// Lets callers who want the same thing at the same time share one piece of work. The work goes on as long as one of
/// them waits for it.
/// </summary>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private Flight? _current;

    /// <summary>Joins the work under way, or starts it.</summary>
    /// <exception cref="OperationCanceledException">The caller's own token fired.</exception>
    public async Task<T> JoinAsync(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Flight flight;
        lock (_gate)
        {
            flight = _current ??= new Flight();
            flight.Callers++;
            if (flight.Callers == 1)
                flight.Task = RunAsync(flight, work);
        }
        try
        {
            return await flight.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(flight);
        }
    }

    /// <summary>Lets no other caller join the work under way: what it finds may be out of date from now on.</summary>
    public void Close()
    {
        lock (_gate)
            _current = null;
    }

    private async Task<T> RunAsync(Flight flight, Func<CancellationToken, Task<T>> work)
    {
        // Not under the lock of the one who starts it.
        await Task.Yield();
        try
        {
            return await work(flight.Abandoned.Token);
        }
        finally
        {
            lock (_gate)
                Retire(flight);
        }
    }

    private void Leave(Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Callers > 0)
                return;
            // Under the same lock: no caller may join a flight that is about to be abandoned.
            Retire(flight);
        }
        flight.Abandoned.Cancel();
    }

    private void Retire(Flight flight)
    {
        if (ReferenceEquals(_current, flight))
            _current = null;
    }

    private sealed class Flight
    {
        public int Callers { get; set; }

        public Task<T> Task { get; set; } = null!;

        public CancellationTokenSource Abandoned { get; } = new();
    }
}
