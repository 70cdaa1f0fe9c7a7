using System.Collections.Concurrent;

namespace PulumiApig.Gateway;

/// <summary>
/// Lets one change of each kind at a time through per gateway: of ports, since the service refuses a second one, and of
/// apps and domains, so that it stays clear which change did what.
/// </summary>
public sealed class GatewayLocks
{
    private readonly ConcurrentDictionary<(GatewayId Gateway, Type Kind), SemaphoreSlim> _locks = [];

    internal async Task<IDisposable> EnterAsync(GatewayId gateway, Type kind, CancellationToken cancellationToken)
    {
        var semaphore = _locks.GetOrAdd((gateway, kind), _ => new SemaphoreSlim(1, 1));
        await semaphore.WaitAsync(cancellationToken);
        return new Exit(semaphore);
    }

    private sealed class Exit(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
