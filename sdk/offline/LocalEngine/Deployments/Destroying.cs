using PulumiApig.LocalEngine.Deployments.Steps;
using PulumiApig.LocalEngine.Runs;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Deletes all resources of a stack, without its program: providers are configured from the state.</summary>
internal static class Destroying
{
    public static async Task RunAsync(Run run)
    {
        using var executor = new StepExecutor(run);
        var targets = run.Options.Targets;
        try
        {
            await new Deletions(run, executor).RunAsync(r => targets.IsEmpty || targets.Match(r.Urn));
        }
        catch (RunStoppedException)
        {
            // A diagnostic has said why.
        }
    }
}
