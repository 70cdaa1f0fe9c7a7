namespace PulumiApig.Gateway.Calls;

/// <summary>The changes of one kind on one gateway that this process makes, whichever of its clients.</summary>
// A semaphore whose wait handle was never asked for has nothing to dispose.
#pragma warning disable CA1001
internal sealed class ChangeLane
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Guards <see cref="Changes"/>.</summary>
    public Lock Gate { get; } = new();

    /// <summary>How many changes were made so far.</summary>
    public long Changes { get; set; }

    /// <summary>Waits for the turn of a change; disposing of the result ends it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Exit(_turn);
    }

    private sealed class Exit(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
