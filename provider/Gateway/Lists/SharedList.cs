using System.Collections.Concurrent;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;

namespace PulumiApig.Gateway.Lists;

/// <summary>
/// The lists of one kind on gateways. Readers at the same time share one read, and those of the next seconds what is
/// remembered of it, but never anything from before a change of this process.
/// </summary>
internal sealed class SharedList<T>(
    GatewayService service,
    ListKind<T> kind,
    GatewayLocks locks,
    TimeSpan timeout,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<GatewayId, OfGateway> _lists = [];

    /// <summary>All items as they are now or were in the last ten seconds, with the changes of this process.</summary>
    public async Task<Outcome<IReadOnlyList<T>>> ReadAsync(GatewayId gateway, GatewayCall call)
    {
        var list = ListOf(gateway);
        if (list.Memory.Items is { } items)
            return Outcome.Of(items);
        try
        {
            var read = await list.Flight.JoinAsync(
                async abandoned =>
                {
                    using var sharedTime = new CallTime(timeout, time, abandoned);
                    return await ReadNowAsync(gateway, new GatewayCall(call.Operation, sharedTime, call.OnWait));
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

    /// <summary>All items as they are now.</summary>
    public async Task<Outcome<IReadOnlyList<T>>> ReadNowAsync(GatewayId gateway, GatewayCall call)
    {
        var remember = ListOf(gateway).Memory.BeginReading();
        var read = await service.ListAsync(kind.Path(gateway), call, kind.Read, kind.Identity);
        if (read.IsSuccess)
            remember(read.Value);
        return read;
    }

    /// <summary>A look at what is there, for a creation.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="call">The call.</param>
    /// <param name="now">Whether only a reading of this moment will do; else one is made when a look is due.</param>
    public async Task<Outcome<Reading<T>>> LookAsync(GatewayId gateway, GatewayCall call, bool now)
    {
        var list = ListOf(gateway);
        return !now && !list.Looks.IsDue() && list.Memory.Items is { } items
            ? new Reading<T>(items, IsFresh: false)
            : (await ReadNowAsync(gateway, call)).Then<Reading<T>>(read => new Reading<T>(read, IsFresh: true));
    }

    /// <summary>Says that the answer to a creation was lost: the next ones look first.</summary>
    public void NoteTrouble(GatewayId gateway) => ListOf(gateway).Looks.NoteTrouble();

    /// <summary>Makes a change while no other call of this process adds or removes an item.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="call">The call.</param>
    /// <param name="change">The change.</param>
    /// <param name="apply">Makes the same change in a list, which may show it already.</param>
    public async Task<Outcome<TResult>> AloneAsync<TResult>(
        GatewayId gateway,
        GatewayCall call,
        Func<Task<Outcome<TResult>>> change,
        Func<TResult, IReadOnlyList<T>, IReadOnlyList<T>> apply
    )
    {
        IDisposable turn;
        try
        {
            turn = await locks.LaneOf(gateway, typeof(T)).EnterAsync(call.Token);
        }
        catch (OperationCanceledException)
        {
            return call.Ended("another change on the same gateway");
        }
        using (turn)
            return await ChangeAsync(gateway, change, apply);
    }

    /// <summary>Makes a change that may overlap with others.</summary>
    public async Task<Outcome<TResult>> ChangeAsync<TResult>(
        GatewayId gateway,
        Func<Task<Outcome<TResult>>> change,
        Func<TResult, IReadOnlyList<T>, IReadOnlyList<T>> apply
    )
    {
        var list = ListOf(gateway);
        Func<IReadOnlyList<T>, IReadOnlyList<T>>? known = null;
        try
        {
            var outcome = await change();
            if (outcome.IsSuccess)
                known = items => apply(outcome.Value, items);
            return outcome;
        }
        finally
        {
            list.Memory.Change(known);
            list.Flight.Close();
        }
    }

    private OfGateway ListOf(GatewayId gateway) =>
        _lists.GetOrAdd(
            gateway,
            _ => new OfGateway(new CachedList<T>(locks.LaneOf(gateway, typeof(T)), time), new LooksBefore(time))
        );

    private sealed record OfGateway(CachedList<T> Memory, LooksBefore Looks)
    {
        public SingleFlight<Outcome<IReadOnlyList<T>>> Flight { get; } = new();
    }
}
