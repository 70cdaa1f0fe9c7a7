namespace PulumiApig.Framework.Runs;

/// <summary>
/// The session that new calls get. An attached plugin is configured anew for every run, while calls of the one before
/// may still be under way: those keep theirs until the last of them has ended.
/// </summary>
internal sealed class CurrentSession<TSession> : IDisposable
    where TSession : ISession
{
    private readonly Lock _gate = new();
    private Shared? _current;

    /// <summary>The session for one call, until it is disposed; null before the first one.</summary>
    public Use? Begin()
    {
        lock (_gate)
        {
            if (_current is null)
                return null;
            _current.Users++;
            return new(this, _current);
        }
    }

    /// <summary>Gives new calls another session.</summary>
    public void Replace(TSession session) => Set(new(session));

    public void Dispose() => Set(null);

    // What keeps a session alive is one user more: that it is the current one.
    private void Set(Shared? next)
    {
        Shared? former;
        lock (_gate)
            (former, _current) = (_current, next);
        if (former is not null)
            End(former);
    }

    private void End(Shared shared)
    {
        lock (_gate)
        {
            if (--shared.Users > 0)
                return;
        }
        shared.Session.Dispose();
    }

    /// <summary>A call's hold on its session.</summary>
    internal sealed class Use(CurrentSession<TSession> owner, Shared shared) : IDisposable
    {
        public TSession Session => shared.Session;

        public void Dispose() => owner.End(shared);
    }

    internal sealed class Shared(TSession session)
    {
        public TSession Session => session;

        public int Users { get; set; } = 1;
    }
}
