using System.Collections.Immutable;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Deployments.Steps;

/// <summary>Carries out steps: so many at once, each with its events, and no new one after a failure.</summary>
internal sealed class StepExecutor(Run run) : IDisposable
{
    private readonly SemaphoreSlim _workers = new(run.Options.Parallel);
    private readonly StepActions _actions = new(run);

    public void Dispose() => _workers.Dispose();

    /// <summary>Carries out the steps of one resource, one after the other.</summary>
    /// <returns>The last state that came of them; null when none did.</returns>
    /// <exception cref="RunStoppedException">A step failed, or the run has stopped for another reason.</exception>
    public async Task<ResourceState?> RunAsync(ImmutableArray<Step> steps)
    {
        ResourceState? last = null;
        foreach (var step in steps)
        {
            // A replacement as a whole does nothing itself: behind its creation it shows what that made.
            var done = await RunAsync(step.Op == StepOp.Replace && last is not null ? step with { New = last } : step);
            last = step.Op == StepOp.Replace ? last : done.New ?? last;
        }
        return last;
    }

    /// <summary>Carries out one step.</summary>
    /// <exception cref="RunStoppedException">It failed, or the run has stopped for another reason.</exception>
    public async Task<Step> RunAsync(Step step)
    {
        try
        {
            await _workers.WaitAsync(run.Health.Stopping);
        }
        catch (OperationCanceledException)
        {
            throw new RunStoppedException();
        }
        try
        {
            run.Events.Publish(new StepStarted(step));
            // Before anything is done that could not be kept.
            if (!run.Options.IsPreview && step.New is { HasSecrets: true })
                run.Secrets.Current();
            var done = await _actions.ApplyAsync(step);
            if (done.New is { } state && done.Op != StepOp.Replace)
                run.News[state.Urn] = state;
            run.Events.Publish(new StepFinished(done));
            return done;
        }
        catch (RpcException e)
        {
            run.Events.Publish(new StepFailed(step));
            throw run.Fail(e, step.Urn);
        }
        catch (Exception e) when (e is LocalEngineException or InvalidOperationException or IOException)
        {
            run.Events.Publish(new StepFailed(step));
            throw run.Fail(e.Message, step.Urn);
        }
        finally
        {
            _workers.Release();
        }
    }
}
