using System.Collections.Immutable;
using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.LocalEngine.Deployments.Steps;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>
/// Turns goals into steps, one goal at a time, and has the steps carried out, many at a time.
/// </summary>
internal sealed class ResourceRegistrar(Run run, GoalRegistry goals, StepExecutor executor) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Replacements _replacements = new(run, goals);

    public void Dispose() => _turn.Dispose();

    /// <summary>Brings a resource to its goal.</summary>
    /// <returns>The resource as it is then; one that is new and outside of the targets is skipped.</returns>
    /// <exception cref="RunStoppedException">That failed, or the run has stopped for another reason.</exception>
    public async Task<ResourceState> RegisterAsync(Goal goal)
    {
        var old = await InTurnAsync(goal, null, () => Task.FromResult(Enter(goal)));
        if (old is null && !IsTarget(goal))
        {
            goals.Skip(goal.Urn.Value);
            return goal.ToUnknownState();
        }
        if (goal.Needs.FirstOrDefault(goals.HasFailed) is { } failed)
        {
            goals.Fail(goal.Urn.Value);
            goals.Skip(goal.Urn.Value);
            run.Say(LogSeverity.Warning, $"Skipped, since {new Urn(failed).Name} did not come about.", goal.Urn.Value);
            return goal.ToUnknownState();
        }
        if (ImportStep(goal, old) is { } import)
            old = (await executor.RunAsync(import)).New;
        var steps = await InTurnAsync(goal, old, () => DecideAsync(goal, old));
        return (await executor.RunAsync(steps))!;
    }

    /// <summary>Reads a resource that the program does not own.</summary>
    /// <exception cref="RunStoppedException">That failed, or the run has stopped for another reason.</exception>
    public async Task<ResourceState> ReadAsync(ResourceState wanted)
    {
        var goal = new Goal
        {
            Urn = new(wanted.Urn),
            IsCustom = true,
            Parent = wanted.Parent,
            Provider = wanted.Provider,
        };
        var old = await InTurnAsync(goal, null, () => Task.FromResult(Enter(goal)));
        // What the program used to manage and now only reads is deleted at the end of the run.
        ImmutableArray<Step> steps = old is null or { IsExternal: true }
            ?
            [
                new()
                {
                    Op = StepOp.Read,
                    Old = old,
                    New = wanted,
                },
            ]
            :
            [
                new()
                {
                    Op = StepOp.ReadReplacement,
                    Old = old,
                    New = wanted,
                    KeepsOld = true,
                },
                new()
                {
                    Op = StepOp.Replace,
                    Old = old,
                    New = wanted,
                },
            ];
        return (await executor.RunAsync(steps))!;
    }

    private async Task<T> InTurnAsync<T>(Goal goal, ResourceState? old, Func<Task<T>> work)
    {
        try
        {
            await _turn.WaitAsync(run.Health.Stopping);
        }
        catch (OperationCanceledException)
        {
            throw new RunStoppedException();
        }
        try
        {
            return await work();
        }
        catch (Exception e) when (e is RpcException or LocalEngineException or RunStoppedException)
        {
            var op = old is null ? StepOp.Create : StepOp.Update;
            run.Events.Publish(
                new StepFailed(
                    new()
                    {
                        Op = op,
                        Old = old,
                        New = goal.ToState(goal.Inputs),
                        Difference = Difference.Unchecked,
                    }
                )
            );
            throw e switch
            {
                RpcException rpc => run.Fail(rpc, goal.Urn.Value),
                LocalEngineException local => run.Fail(local.Message, goal.Urn.Value),
                _ => e,
            };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Enters a goal and finds the resource of the state that it is about.</summary>
    private ResourceState? Enter(Goal goal)
    {
        var urn = goal.Urn.Value;
        if (!goals.TryAdd(goal))
        {
            // A fault of the program: what else it would do is not known.
            run.Health.Stop();
            throw new LocalEngineException($"Duplicate resource URN '{urn}'; try giving it a unique name.");
        }
        var old = goal.Aliases.Prepend(urn).Select(run.Olds.Find).FirstOrDefault(r => r is not null);
        if (old is not null)
            goals.Found(urn, old.Urn);
        return old;
    }

    private static Step? ImportStep(Goal goal, ResourceState? old)
    {
        var isWanted =
            goal.ImportId.Length > 0
            && (old is null || old.IsExternal || (old.Id != goal.ImportId && old.ImportId != goal.ImportId));
        return isWanted
            ? new()
            {
                Op = StepOp.Import,
                Old = old,
                New = goal.ToState(goal.Inputs),
                KeepsOld = old is not null,
            }
            : null;
    }

    private async Task<ImmutableArray<Step>> DecideAsync(Goal goal, ResourceState? old)
    {
        if (!IsTarget(goal))
            return StepPlan.Same(old!, old! with { Urn = goal.Urn.Value });
        if (goal.Dependencies.Append(goal.Parent).FirstOrDefault(goals.IsSkipped) is { } skipped)
            throw new LocalEngineException($"It depends on {skipped}, which is new and not among the targets.");
        if (goal.Inputs.ContainsUnknowns && !run.Options.IsPreview)
            throw new LocalEngineException("Its inputs hold unknowns outside a preview.");
        var wasDeleted = old is not null && _replacements.WasDeleted(old);
        var isReplaceWanted = old is not null && run.Options.Replaces.Match(goal.Urn.Value);
        var isFresh = old is null || wasDeleted || old.IsExternal || isReplaceWanted;
        var inputs = isFresh
            ? await CheckAsync(goal, PropertyMap.Empty, goal.Inputs)
            : await CheckAsync(goal, old!.Inputs, WithIgnoredChanges(goal, old));
        var state = ToState(goal, old, inputs);
        if (old is null)
            return StepPlan.Create(state);
        if (wasDeleted)
            return StepPlan.CreateAgain(old, state, _replacements.Reason(old));
        if (old.IsExternal)
            return StepPlan.CreateThenDelete(old, state, Difference.None);
        var difference = await DifferenceAsync(goal, old, state);
        if (old.IsPendingReplacement)
            return await ReplaceAsync(goal, old, difference);
        return difference.Kind switch
        {
            DifferenceKind.Same => StepPlan.Same(old, state),
            DifferenceKind.Update => StepPlan.Update(old, state, difference),
            _ => await ReplaceAsync(goal, old, difference),
        };
    }

    /// <summary>The resource as wanted; what there was lends its times until a step sets them.</summary>
    private static ResourceState ToState(Goal goal, ResourceState? old, PropertyMap inputs) =>
        goal.ToState(inputs) with
        {
            Created = old?.Created ?? "",
            Modified = old?.Modified ?? "",
        };

    // Components and providers are always among the targets: what belongs to them may be one.
    private bool IsTarget(Goal goal) =>
        run.Options.Targets.IsEmpty
        || !goal.IsCustom
        || ProviderReference.IsProviderType(goal.Type)
        || run.Options.Targets.Match(goal.Urn.Value);

    private PropertyMap WithIgnoredChanges(Goal goal, ResourceState old)
    {
        var (inputs, failed) = IgnoredChanges.Reset(goal.Inputs, old.Inputs, goal.IgnoreChanges);
        if (!failed.IsEmpty)
        {
            run.Say(
                LogSeverity.Info,
                $"cannot ignore changes in added or removed elements of the path: \"{string.Join(", ", failed)}\"",
                goal.Urn.Value
            );
        }
        return inputs;
    }

    private async Task<PropertyMap> CheckAsync(Goal goal, PropertyMap olds, PropertyMap news)
    {
        if (!goal.IsCustom)
            return news;
        var urn = goal.Urn.Value;
        CheckedInputs response;
        if (ProviderReference.IsProviderType(goal.Type))
        {
            var package = ProviderReference.PackageOf(goal.Type);
            var provider = await run.Providers.StartAsync(
                urn,
                package,
                ProviderInputs.VersionOf(news),
                run.Health.Stopping
            );
            response = await provider.CheckConfigAsync(urn, olds, news);
        }
        else
        {
            var provider = await run.Providers.GetAsync(goal.Provider, run.Health.Stopping);
            response = await provider.CheckAsync(urn, olds, news);
        }
        if (response.Failures.Count == 0)
            return response.Inputs;
        foreach (var failure in response.Failures)
            run.Say(LogSeverity.Error, CheckFailureText.Of(goal, news, failure), urn);
        throw run.Stop(urn);
    }

    private async Task<Difference> DifferenceAsync(Goal goal, ResourceState old, ResourceState state)
    {
        if (await _replacements.ForcedAsync(goal, old) is { } forced)
            return forced;
        if (!goal.IsCustom)
        {
            var details = InputComparison.Compare(old.Inputs, state.Inputs);
            return details.IsEmpty ? Difference.None : Difference.Update() with { Details = details };
        }
        var response = await _replacements.DiffAsync(goal, old, state.Inputs);
        return DiffReading.Read(response, old, state.Inputs, goal.ReplaceOnChanges);
    }

    private async Task<ImmutableArray<Step>> ReplaceAsync(Goal goal, ResourceState old, Difference difference)
    {
        if (old.IsProtected)
        {
            run.Refuse(
                "It must be replaced and is protected. To unprotect it, remove the `protect` option and run up once without the change.",
                goal.Urn.Value
            );
        }
        if (goal.ImportId.Length > 0)
            RefuseToReplaceImported(goal);
        // What is created anew gets the program's inputs as they are, and new automatic names.
        var state = ToState(goal, old, await CheckAsync(goal, PropertyMap.Empty, goal.Inputs));
        if (old.IsPendingReplacement)
            return StepPlan.CreateAgain(old, state, difference);
        _replacements.Add(goal.Urn.Value);
        if (!(goal.DeleteBeforeReplace ?? difference.DeleteBeforeReplace))
            return StepPlan.CreateThenDelete(old, state, difference);
        var dependents = await _replacements.DeleteDependentsAsync(old, difference);
        return StepPlan.DeleteThenCreate(old, state, difference, dependents);
    }

    private void RefuseToReplaceImported(Goal goal)
    {
        const string text =
            "It is imported, and the program's inputs would replace it: change them, or remove the `import` option.";
        if (!run.Options.IsPreview)
            throw new LocalEngineException(text);
        run.Say(LogSeverity.Warning, text, goal.Urn.Value);
    }
}
