using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator;

/// <summary>A fault that is in force until it has hit as often as it should, or is removed.</summary>
public sealed class Fault
{
    private readonly FaultPlan _plan;
    private readonly FaultRule _rule;

    internal Fault(FaultPlan plan, FaultRule rule) => (_plan, _rule) = (plan, rule);

    /// <summary>How many requests matched its method and path, hit or not.</summary>
    public int Matches => _rule.Matches;

    /// <summary>How many requests it has hit.</summary>
    public int Hits => _rule.Hits;

    /// <summary>Ends it.</summary>
    public void Remove() => _plan.Remove(_rule);
}
