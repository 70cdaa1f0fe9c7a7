using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator.Control;

/// <summary>The faults in force, as the control endpoint shows them.</summary>
internal sealed record FaultsView(IReadOnlyList<FaultsView.FaultView> Faults)
{
    public static FaultsView Of(FaultPlan faults) =>
        new([
            .. faults.Rules.Select(rule => new FaultView(
                rule.Window.Method,
                rule.Window.Path,
                [.. rule.Effects.Select(effect => effect.Name)],
                rule.Matches,
                rule.Hits
            )),
        ]);

    internal sealed record FaultView(string Method, string Path, IReadOnlyList<string> Effects, int Matches, int Hits);
}
