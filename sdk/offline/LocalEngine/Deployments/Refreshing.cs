using System.Collections.Immutable;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Reads the live state of resources into the stack's state. One that fails does not keep the others from it.</summary>
internal sealed class Refreshing(Run run) : IDisposable
{
    private readonly SemaphoreSlim _workers = new(run.Options.Parallel);

    public void Dispose() => _workers.Dispose();

    public async Task RunAsync()
    {
        await Task.WhenAll(run.Olds.Resources.Where(IsRefreshed).Select(RefreshAsync));
        run.Journal.Trim();
        await run.Journal.CommitAsync();
    }

    private bool IsRefreshed(ResourceState resource) =>
        !resource.IsPendingDeletion && (run.Options.Targets.IsEmpty || run.Options.Targets.Match(resource.Urn));

    /// <summary>Whether there is something live behind it.</summary>
    private static bool IsReadable(ResourceState resource) =>
        resource is { IsCustom: true, IsProvider: false, IsPendingReplacement: false };

    private async Task RefreshAsync(ResourceState old)
    {
        await _workers.WaitAsync();
        try
        {
            if (run.Health.Stopping.IsCancellationRequested)
                return;
            var step = new Step
            {
                Op = StepOp.Refresh,
                Old = old,
                New = old,
            };
            run.Events.Publish(new StepStarted(step));
            try
            {
                var done = IsReadable(old) ? await ReadAsync(step, old) : step with { RefreshResult = StepOp.Same };
                run.Events.Publish(new StepFinished(done));
            }
            catch (Exception e) when (e is RpcException or LocalEngineException)
            {
                run.Health.SetFailed();
                if (e is RpcException rpc)
                    run.Health.Note(rpc);
                run.Say(LogSeverity.Error, e is RpcException error ? ErrorText.Of(error) : e.Message, old.Urn);
                run.Events.Publish(new StepFailed(step));
            }
        }
        finally
        {
            _workers.Release();
        }
    }

    private async Task<Step> ReadAsync(Step step, ResourceState old)
    {
        var provider = await run.Providers.GetAsync(old.Provider, run.Health.Stopping);
        var (live, problems) = await TryReadAsync(provider, old);
        if (live.Id.Length == 0 || live.Outputs is not { } outputs)
        {
            run.Journal.Drop(old);
            return step with { New = null, RefreshResult = StepOp.Delete };
        }
        var state = old with
        {
            Id = live.Id,
            Inputs = old.IsExternal ? old.Inputs : live.Inputs ?? old.Inputs,
            Outputs = SecretMarks.Apply(outputs, old.Inputs, old.AdditionalSecretOutputs),
            InitErrors = problems,
        };
        if (ResourceJson.ReportSame(old, state))
            return step with { RefreshResult = StepOp.Same };
        state = state with { Modified = run.Now() };
        run.Journal.Amend(old, state);
        var difference = await DriftAsync(provider, old, state);
        var result = difference.Kind == DifferenceKind.Same ? StepOp.Same : StepOp.Update;
        return step with { New = state, Difference = difference, RefreshResult = result };
    }

    private async Task<(LiveState Live, ImmutableArray<string> Problems)> TryReadAsync(
        Provider provider,
        ResourceState old
    )
    {
        try
        {
            return (await provider.ReadAsync(old, isImport: false), []);
        }
        catch (RpcException e) when (InitFailure.Of(e) is { } partial)
        {
            var text = ErrorText.Of(e);
            run.Say(LogSeverity.Warning, $"Refreshed resource is in an unhealthy state:\n{text}", old.Urn);
            var live = new LiveState(partial.Id, partial.Outputs, partial.Inputs);
            return (live, partial.Reasons.IsEmpty ? [text] : partial.Reasons);
        }
    }

    /// <summary>
    /// What has drifted, as a change from the state to the live thing. A provider can only say it the other way round:
    /// what would change if the live thing were to become as the state has it.
    /// </summary>
    private static async Task<Difference> DriftAsync(Provider provider, ResourceState old, ResourceState live)
    {
        if (old.IsExternal)
        {
            var changed = InputComparison.Compare(old.Outputs, live.Outputs);
            return changed.IsEmpty ? Difference.None : Difference.Update() with { Details = changed };
        }
        var back = DiffReading.Read(
            await provider.DiffAsync(live with { InitErrors = [] }, old.Inputs, old.IgnoreChanges),
            live with
            {
                InitErrors = [],
            },
            old.Inputs,
            []
        );
        if (back.Kind == DifferenceKind.Same)
            return Difference.None;
        return Difference.Update() with
        {
            Diffs = back.Diffs,
            Details = back.Details?.ToImmutableSortedDictionary(
                d => d.Key,
                d => new PropertyChange(d.Value.Kind.Inverted(), d.Value.IsInputDiff),
                StringComparer.Ordinal
            ),
        };
    }
}
