namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Who has made what on the gateways, and who may change it; kept by those who watch, not by those who act.</summary>
internal sealed class Ledger
{
    public const int Rival = -1;

    private readonly Dictionary<Thing, int> _makers = [];
    private readonly HashSet<Thing>[] _granted =
    [
        [],
        [],
    ];
    private readonly HashSet<Thing> _touched = [];
    private readonly HashSet<Thing> _touchedInRun = [];

    /// <summary>What broke a promise, in words.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Made by calls that did not say so, and told a person that they could not know.</summary>
    public HashSet<Thing> Untold { get; } = [];

    /// <summary>Removed by a rival, or by a call that could not say so.</summary>
    public HashSet<Thing> Removed { get; } = [];

    /// <summary>Access controls that one stack has set over another's, as its program said.</summary>
    public HashSet<Thing> Contested { get; } = [];

    /// <summary>Apps whose secret a rival, or a call without answer, has changed: the state does not know it yet.</summary>
    public HashSet<Thing> SecretsUnknown { get; } = [];

    /// <summary>All secrets that there ever were.</summary>
    public HashSet<string> Secrets { get; } = [];

    /// <summary>What rivals have done since the last call began.</summary>
    public IReadOnlySet<Thing> TouchedByRivals => _touched;

    /// <summary>The same since the run began: for some seconds a provider relies on a list that it has read.</summary>
    public IReadOnlySet<Thing> TouchedInRun => _touchedInRun;

    public void BeginRun() => _touchedInRun.Clear();

    public void BeginCall() => _touched.Clear();

    public int? MakerOf(Thing thing) => _makers.TryGetValue(thing, out var maker) ? maker : null;

    public IEnumerable<Thing> MadeBy(int stack) => _makers.Where(m => m.Value == stack).Select(m => m.Key);

    public bool IsGranted(int stack, Thing thing) => _granted[stack].Contains(thing);

    public void NoteMade(int maker, Thing thing)
    {
        _makers[thing] = maker;
        Removed.Remove(thing);
    }

    /// <summary>A stack has something from now on: it has made it, or a person has had it imported.</summary>
    public void Grant(int stack, Thing thing)
    {
        _granted[stack].Add(thing);
        Untold.Remove(thing);
        _makers[thing] = stack;
    }

    public void Revoke(int stack, Thing thing)
    {
        _granted[stack].Remove(thing);
        Contested.Remove(thing);
    }

    /// <summary>A stack has what its state names, and nothing else.</summary>
    public void KeepGrants(int stack, IReadOnlySet<Thing> inState)
    {
        foreach (var thing in _granted[stack].Except(inState).ToList())
            Revoke(stack, thing);
    }

    public void NoteRival(Change change)
    {
        _touched.Add(change.Thing);
        _touchedInRun.Add(change.Thing);
        if (change.IsNew)
            NoteMade(Rival, change.Thing);
        if (change.Thing.Type == Thing.App)
            SecretsUnknown.Add(change.Thing);
        if (change.IsGone)
            Removed.Add(change.Thing);
    }

    public void Report(string fault) => Faults.Add(fault);
}
