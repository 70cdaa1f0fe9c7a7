using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator.Control;

/// <summary>A fault in force, as the control endpoint shows it.</summary>
internal sealed record FaultView(string Method, string Path, IReadOnlyList<string> Effects, int Matches, int Hits)
{
    public static IReadOnlyList<FaultView> Of(FaultPlan faults) =>
        [
            .. faults.Rules.Select(rule => new FaultView(
                rule.Window.Method,
                rule.Window.Path,
                [.. rule.Effects.Select(effect => effect.Name)],
                rule.Matches,
                rule.Hits
            )),
        ];
}
