using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.State;

/// <summary>
/// The state while a run changes it. What is finished stands first, in the order in which it was finished; behind it
/// all that the run has not come to yet.
/// </summary>
/// <remarks>
/// A resource is known by the object that the run holds of it: of one URN there may be two. Edits only change memory;
/// <see cref="CommitAsync"/> makes them last.
/// </remarks>
internal sealed class Journal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceState, Entry> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly List<Entry> _olds;
    private readonly List<Entry> _news = [];
    private readonly List<PendingOperation> _pending;
    private readonly Dictionary<string, string> _renames = [];
    private readonly GroupCommit? _commit;

    /// <param name="start">The state before the run.</param>
    /// <param name="save">Writes a state; null in a preview.</param>
    public Journal(Snapshot start, Action<Snapshot>? save)
    {
        _olds = [.. start.Resources.Select(r => new Entry(r, isOld: true))];
        foreach (var entry in _olds)
            _entries.Add(entry.State, entry);
        // Of what earlier runs left pending only a creation matters: the other resources stand in the state.
        _pending = [.. start.Pending.Where(p => p.Kind == PendingKind.Creating)];
        _commit = save is null ? null : new(() => save(Current()));
    }

    /// <summary>The state as it is now.</summary>
    public Snapshot Current()
    {
        lock (_gate)
        {
            var resources = _news.Concat(_olds.Where(e => !e.IsDone)).Select(e => Renamed(e.State)).ToList();
            return new(SnapshotOrder.Sort(resources), [.. _pending]);
        }
    }

    /// <summary>The resources of the old state that the run has not settled, as they are now.</summary>
    public ImmutableArray<ResourceState> Leftovers()
    {
        lock (_gate)
            return [.. _olds.Where(e => !e.IsDone).Select(e => e.State)];
    }

    /// <summary>Makes all edits so far last. Edits that come at the same time share one write.</summary>
    public Task CommitAsync() => _commit?.CommitAsync() ?? Task.CompletedTask;

    /// <summary>Notes that a call to a provider is about to begin.</summary>
    public async Task BeginAsync(PendingOperation operation)
    {
        lock (_gate)
            _pending.Add(operation);
        await CommitAsync();
    }

    /// <summary>Notes that a call has ended, together with what came of it: no write shows one without the other.</summary>
    /// <param name="operation">What <see cref="BeginAsync"/> noted.</param>
    /// <param name="edit">Edits the state; null when nothing came of the call.</param>
    public void End(PendingOperation operation, Action? edit = null)
    {
        lock (_gate)
        {
            edit?.Invoke();
            _pending.RemoveAll(p => ReferenceEquals(p, operation));
        }
    }

    /// <summary>Forgets creations of a resource without a known end; of all resources when none is named.</summary>
    public void ForgetCreations(string? urn = null)
    {
        lock (_gate)
            _pending.RemoveAll(p => p.Kind == PendingKind.Creating && (urn is null || p.Resource.Urn == urn));
    }

    /// <summary>A resource takes the place of its old self, if it had one.</summary>
    public void Settle(ResourceState? old, ResourceState state)
    {
        lock (_gate)
        {
            if (old is not null && _entries[old] is { IsOld: false } present)
            {
                Point(present, state);
                return;
            }
            if (old is not null)
                MarkDone(old, state);
            Add(state);
        }
    }

    /// <summary>A resource comes beside its old self, which is to be deleted later.</summary>
    public void Supersede(ResourceState old, ResourceState state)
    {
        lock (_gate)
        {
            var entry = _entries[old];
            Point(entry, entry.State with { IsPendingDeletion = true });
            Rename(old, state);
            Add(state);
        }
    }

    /// <summary>A resource changes where it stands.</summary>
    public void Amend(ResourceState state, ResourceState changed)
    {
        lock (_gate)
            Point(_entries[state], changed);
    }

    /// <summary>A resource is gone.</summary>
    public void Drop(ResourceState state)
    {
        lock (_gate)
        {
            var entry = _entries[state];
            entry.IsDone = true;
            _news.Remove(entry);
        }
    }

    /// <summary>Takes out references to resources that are gone.</summary>
    public void Trim()
    {
        lock (_gate)
        {
            var present = _news.Concat(_olds.Where(e => !e.IsDone)).ToList();
            foreach (var (entry, trimmed) in present.Zip(SnapshotOrder.Trim(present.Select(e => e.State))))
                Point(entry, trimmed);
        }
    }

    private void Add(ResourceState state)
    {
        var entry = new Entry(state, isOld: false);
        _entries[state] = entry;
        _news.Add(entry);
    }

    private void MarkDone(ResourceState old, ResourceState state)
    {
        _entries[old].IsDone = true;
        Rename(old, state);
    }

    private void Rename(ResourceState old, ResourceState state)
    {
        if (old.Urn != state.Urn)
            _renames[old.Urn] = state.Urn;
    }

    private void Point(Entry entry, ResourceState state)
    {
        entry.State = state;
        _entries[state] = entry;
    }

    private ResourceState Renamed(ResourceState state) =>
        _renames.Count == 0 ? state : UrnRenaming.Apply(state, _renames);

    private sealed class Entry(ResourceState state, bool isOld)
    {
        public ResourceState State { get; set; } = state;

        public bool IsOld { get; } = isOld;

        public bool IsDone { get; set; }
    }
}
