using PulumiApig.LocalEngine.Deployments.Steps;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Carries out a <see cref="DeletionPlan"/>: each resource as soon as all that depend on it are gone.</summary>
internal sealed class Deletions(Run run, StepExecutor executor)
{
    /// <param name="isWanted">Whether the run is to delete a resource at all.</param>
    /// <exception cref="RunStoppedException">A deletion failed.</exception>
    public async Task RunAsync(Func<ResourceState, bool> isWanted)
    {
        var plan = DeletionPlan.Of(run.Journal.Leftovers(), isWanted, r => run.News.ContainsKey(r.Urn));
        foreach (var resource in plan.Refused)
        {
            run.Say(
                Protocol.Engine.LogSeverity.Error,
                "It cannot be deleted since it is protected. To unprotect it, remove the `protect` option and run up.",
                resource.Urn
            );
            run.Health.SetFailed();
        }
        var deletions = new Dictionary<ResourceState, Task>(ReferenceEqualityComparer.Instance);
        // Dependents stand first, so their tasks are there when a resource comes that must wait for them.
        foreach (var deletion in plan.Steps)
            deletions.Add(deletion.Step.Old!, DeleteAsync(deletion, [.. deletion.After.Select(r => deletions[r])]));
        await Task.WhenAll(deletions.Values);
    }

    private async Task DeleteAsync(Deletion deletion, Task[] dependents)
    {
        await Task.WhenAll(dependents);
        await executor.RunAsync(deletion.Step);
    }
}
