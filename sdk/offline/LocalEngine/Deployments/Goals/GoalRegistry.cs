using System.Collections.Concurrent;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>All goals of a run, by URN, and the URNs under which the state knew them.</summary>
internal sealed class GoalRegistry
{
    private readonly ConcurrentDictionary<string, Goal> _goals = [];
    private readonly ConcurrentDictionary<string, string> _formerUrns = [];

    private readonly ConcurrentDictionary<string, bool> _skipped = [];
    private readonly ConcurrentDictionary<string, bool> _failed = [];

    public Goal? Find(string urn) => _goals.GetValueOrDefault(urn);

    /// <summary>Enters a goal; false when its URN is taken.</summary>
    public bool TryAdd(Goal goal) => _goals.TryAdd(goal.Urn.Value, goal);

    /// <summary>Notes under which URN the state knew a resource.</summary>
    public void Found(string urn, string inState)
    {
        if (urn != inState)
            _formerUrns[urn] = inState;
    }

    /// <summary>The URN under which the state knew a resource; null when it is the same one.</summary>
    public string? FormerUrn(string urn) => _formerUrns.GetValueOrDefault(urn);

    /// <summary>Notes that a new resource is left out of this run.</summary>
    public void Skip(string urn) => _skipped[urn] = true;

    public bool IsSkipped(string urn) => _skipped.ContainsKey(urn);

    /// <summary>Notes that a resource did not come to its goal: it failed, or something that it needs did.</summary>
    public void Fail(string urn)
    {
        _failed[urn] = true;
        if (FormerUrn(urn) is { } inState)
            _failed[inState] = true;
    }

    /// <summary>Whether a resource, by its URN or the one under which the state knew it, did not come to its goal.</summary>
    public bool HasFailed(string urn) => _failed.ContainsKey(urn);
}
