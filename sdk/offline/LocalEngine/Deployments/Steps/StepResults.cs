using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Deployments.Steps;

internal static class StepResults
{
    /// <summary>Puts a step's new resource into the state: in the place of the old one, or beside it.</summary>
    public static void Store(Journal journal, Step step, ResourceState state)
    {
        if (step is { KeepsOld: true, Old: { } old })
            journal.Supersede(old, state);
        else
            journal.Settle(step.Old, state);
    }
}
