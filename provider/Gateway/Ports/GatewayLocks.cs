using System.Collections.Concurrent;

namespace PulumiApig.Gateway;

/// <summary>Lets one change of ports at a time through per gateway, since the service refuses a second one.</summary>
public sealed class GatewayLocks
{
    private readonly ConcurrentDictionary<GatewayId, SemaphoreSlim> _locks = [];

    internal async Task<IDisposable> EnterAsync(GatewayId gateway, CancellationToken cancellationToken)
    {
        var semaphore = _locks.GetOrAdd(gateway, _ => new SemaphoreSlim(1, 1));
        await semaphore.WaitAsync(cancellationToken);
        return new Exit(semaphore);
    }

    private sealed class Exit(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
