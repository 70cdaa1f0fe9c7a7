namespace PulumiApig.Gateway.Lists;

/// <summary>
/// Which creations look at the gateway first, and which rely on the list that is remembered. Only a look of its own lets a
/// creation find out, when its answer is lost, whether what is there then is its own: so the first few of a series look,
/// and many after an answer was lost. The others save the look.
/// </summary>
internal sealed class LooksBefore(TimeProvider time)
{
    private const int AtTheStart = 3;
    private const int AfterTrouble = 20;

    // So much time without a creation ends a series.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private int _due;
    private long? _last;

    /// <summary>Whether the creation that begins now looks.</summary>
    public bool IsDue()
    {
        lock (_gate)
        {
            if (_last is not { } last || time.GetElapsedTime(last) >= Pause)
                _due = Math.Max(_due, AtTheStart);
            _last = time.GetTimestamp();
            if (_due == 0)
                return false;
            _due--;
            return true;
        }
    }

    /// <summary>Says that an answer was lost.</summary>
    public void NoteTrouble()
    {
        lock (_gate)
            _due = AfterTrouble;
    }
}
