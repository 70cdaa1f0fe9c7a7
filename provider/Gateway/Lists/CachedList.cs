using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Lists;

/// <summary>
/// What a client remembers of one list: the last reading with the changes that it made since, for ten seconds. A change by
/// another client of this process, or one of unknown outcome, wipes it out.
/// </summary>
internal sealed class CachedList<T>(ChangeLane lane, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private Snapshot? _last;

    /// <summary>The items; null when nothing is remembered.</summary>
    public IReadOnlyList<T>? Items
    {
        get
        {
            lock (lane.Gate)
                return Valid?.Items;
        }
    }

    private Snapshot? Valid =>
        _last is { } last && last.Changes == lane.Changes && time.GetElapsedTime(last.Taken) < Lifetime ? last : null;

    /// <summary>Begins a reading; what it gives says what was read, which is remembered if nothing was changed meanwhile.</summary>
    public Action<IReadOnlyList<T>> BeginReading()
    {
        var taken = time.GetTimestamp();
        lock (lane.Gate)
        {
            var changes = lane.Changes;
            return items =>
            {
                lock (lane.Gate)
                {
                    if (lane.Changes == changes)
                        _last = new Snapshot(items, taken, changes);
                }
            };
        }
    }

    /// <summary>Notes a change of this client.</summary>
    /// <param name="apply">Makes the same change in a list, which may show it already; null when its outcome is not known.</param>
    public void Change(Func<IReadOnlyList<T>, IReadOnlyList<T>>? apply)
    {
        lock (lane.Gate)
        {
            var last = Valid;
            lane.Changes++;
            _last =
                last is null || apply is null ? null : last with { Items = apply(last.Items), Changes = lane.Changes };
        }
    }

    private sealed record Snapshot(IReadOnlyList<T> Items, long Taken, long Changes);
}
