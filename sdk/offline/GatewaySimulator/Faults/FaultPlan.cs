namespace PulumiApig.Simulator.Faults;

/// <summary>The faults in force. Every one counts every request that it matches; the oldest that picks it has it.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];

    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_gate)
                return [.. _rules];
        }
    }

    public void Add(FaultRule rule)
    {
        lock (_gate)
            _rules.Add(rule);
    }

    public void Remove(FaultRule rule)
    {
        lock (_gate)
            _rules.Remove(rule);
    }

    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    public FaultEffect? Next(string method, string path)
    {
        lock (_gate)
        {
            var picking = _rules.Where(rule => rule.Count(method, path)).ToList();
            return picking.FirstOrDefault()?.Hit();
        }
    }
}
