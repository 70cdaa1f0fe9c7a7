using System.Collections.Concurrent;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;

namespace PulumiApig.Gateway.Lists;

/// <summary>Reads a list of gateways. Readers at the same time share one read, but none that began before a change was done.</summary>
internal sealed class SharedList<T>(
    GatewayService service,
    ListKind<T> kind,
    GatewayLocks locks,
    TimeSpan timeout,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<GatewayId, SingleFlight<Outcome<IReadOnlyList<T>>>> _flights = [];

    /// <summary>Reads all items, together with all that want them now.</summary>
    public async Task<Outcome<IReadOnlyList<T>>> ReadSharedAsync(GatewayId gateway, GatewayCall call)
    {
        try
        {
            var read = await FlightOf(gateway)
                .JoinAsync(
                    async abandoned =>
                    {
                        using var sharedTime = new CallTime(timeout, time, abandoned);
                        return await ReadAsync(gateway, new GatewayCall(call.Operation, sharedTime, call.OnWait));
                    },
                    call.Token
                );
            return read.Error is { } error ? call.Adopt(error) : read;
        }
        catch (OperationCanceledException)
        {
            return call.Ended(kind.Words);
        }
    }

    /// <summary>Reads all items now.</summary>
    public Task<Outcome<IReadOnlyList<T>>> ReadAsync(GatewayId gateway, GatewayCall call) =>
        service.ListAsync(kind.Path(gateway), call, kind.Read, kind.Identity);

    /// <summary>Says that a change begins or is done: reads under way are not shared any more.</summary>
    public void Changing(GatewayId gateway) => FlightOf(gateway).Close();

    /// <summary>Makes a change while no other call of this process adds or removes an item.</summary>
    public async Task<Outcome<TResult>> AloneAsync<TResult>(
        GatewayId gateway,
        GatewayCall call,
        Func<Task<Outcome<TResult>>> change
    )
    {
        IDisposable turn;
        try
        {
            turn = await locks.EnterAsync(gateway, typeof(T), call.Token);
        }
        catch (OperationCanceledException)
        {
            return call.Ended("another change on the same gateway");
        }
        using (turn)
        {
            Changing(gateway);
            try
            {
                return await change();
            }
            finally
            {
                Changing(gateway);
            }
        }
    }

    private SingleFlight<Outcome<IReadOnlyList<T>>> FlightOf(GatewayId gateway) =>
        _flights.GetOrAdd(gateway, _ => new SingleFlight<Outcome<IReadOnlyList<T>>>());
}
