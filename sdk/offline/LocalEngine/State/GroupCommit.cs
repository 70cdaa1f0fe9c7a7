namespace PulumiApig.LocalEngine.State;

/// <summary>Lets many callers share one write: who comes while one is under way waits for the next.</summary>
internal sealed class GroupCommit(Action write)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;

    /// <summary>Completes when a write has ended that began after this call; fails when it failed.</summary>
    public Task CommitAsync()
    {
        lock (_gate)
            return _next ??= RunAfterAsync(_running);
    }

    private async Task RunAfterAsync(Task previous)
    {
        // Off the caller's path, so that others who come in the meantime join.
        await Task.Yield();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _running = _next!;
            _next = null;
        }
        write();
    }
}
