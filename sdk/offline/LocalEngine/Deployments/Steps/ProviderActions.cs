using System.Collections.Immutable;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments.Steps;

/// <summary>
/// Steps that call a provider. Each call is noted in the state before it begins, and its result when it ends: a crash
/// in between leaves a pending operation.
/// </summary>
internal sealed class ProviderActions(Run run)
{
    public async Task<ResourceState> CreateAsync(Step step, ResourceState state)
    {
        var provider = await ProviderOf(state);
        return await PendingAsync(
            PendingKind.Creating,
            state,
            async () =>
            {
                var ((created, outputs), failure) = await TryAsync(
                    () => provider.CreateAsync(state, run.Options.IsPreview),
                    partial => (partial.Id, partial.Outputs)
                );
                if (created.Length == 0 && !run.Options.IsPreview)
                    throw new LocalEngineException($"The provider created {state.Urn} and gave it no id.");
                var id = created.Length == 0 ? WireConstants.UnknownText : created;
                return Completed(state with { Id = id }, outputs, failure);
            },
            created =>
            {
                run.Journal.ForgetCreations(created.Urn);
                StepResults.Store(run.Journal, step, created);
            }
        );
    }

    public async Task<ResourceState> UpdateAsync(Step step, ResourceState state)
    {
        var old = step.Old!;
        var provider = await ProviderOf(state);
        return await PendingAsync(
            PendingKind.Updating,
            state,
            async () =>
            {
                var (outputs, failure) = await TryAsync(
                    () => provider.UpdateAsync(old, state, run.Options.IsPreview),
                    partial => partial.Outputs
                );
                // With the old inputs the difference shows again in the next run.
                var inputs = failure is null ? state.Inputs : old.Inputs;
                return Completed(state with { Inputs = inputs }, outputs, failure);
            },
            updated => run.Journal.Settle(old, updated)
        );
    }

    /// <param name="old">What to delete.</param>
    /// <param name="forget">Takes it out of the state.</param>
    public async Task DeleteAsync(ResourceState old, Action forget)
    {
        if (run.Options.IsPreview)
        {
            forget();
            return;
        }
        var provider = await ProviderOf(old);
        await PendingAsync(
            PendingKind.Deleting,
            old,
            async () =>
            {
                await provider.DeleteAsync(old);
                return (old, null);
            },
            _ => forget()
        );
    }

    public async Task<ResourceState> ReadAsync(Step step)
    {
        var state = step.New!;
        // The id comes of a resource that a preview does not create.
        if (WireConstants.IsUnknown(state.Id))
            return state;
        var provider = await ProviderOf(state);
        return await PendingAsync(
            PendingKind.Reading,
            state,
            async () =>
            {
                var response = await provider.ReadAsync(state with { Outputs = state.Inputs }, isImport: false);
                var outputs = response.Outputs ?? throw Missing(state.Id);
                var read = state with { Id = response.Id.Length > 0 ? response.Id : state.Id };
                return Completed(read, outputs, null);
            },
            read => StepResults.Store(run.Journal, step, Dated(read, step.Old))
        );
    }

    public async Task<ResourceState> ImportAsync(Step step)
    {
        // The step's own inputs are those that the program wants: what is there is read without them.
        var state = step.New! with
        {
            Id = step.New.ImportId,
            Inputs = PropertyMap.Empty,
        };
        var provider = await ProviderOf(state);
        return await PendingAsync(
            PendingKind.Importing,
            state,
            async () =>
            {
                var (response, failure) = await TryAsync(
                    () => provider.ReadAsync(state, isImport: true),
                    partial => new LiveState(partial.Id, partial.Outputs, partial.Inputs)
                );
                var outputs = response.Outputs ?? throw Missing(state.Id);
                var inputs =
                    response.Inputs
                    ?? throw new LocalEngineException(
                        $"The provider of {state.Type} does not support importing resources."
                    );
                var now = run.Now();
                var imported = state with
                {
                    Id = response.Id.Length > 0 ? response.Id : state.Id,
                    Inputs = inputs,
                    Created = now,
                    Modified = now,
                };
                return Completed(imported, outputs, failure);
            },
            imported => StepResults.Store(run.Journal, step, imported)
        );
    }

    private Task<Provider> ProviderOf(ResourceState state) =>
        run.Providers.GetAsync(state.Provider, run.Health.Stopping);

    /// <summary>
    /// Makes a call between two writes of the state. A resource that is there but not healthy is stored like any other,
    /// and then fails the step.
    /// </summary>
    private async Task<ResourceState> PendingAsync(
        PendingKind kind,
        ResourceState subject,
        Func<Task<(ResourceState State, RpcException? Failure)>> call,
        Action<ResourceState> store
    )
    {
        var operation = new PendingOperation(subject, kind);
        await run.Journal.BeginAsync(operation);
        ResourceState state;
        RpcException? failure;
        try
        {
            (state, failure) = await call();
        }
        catch
        {
            run.Journal.End(operation);
            await run.Journal.CommitAsync();
            throw;
        }
        run.Journal.End(operation, () => store(state));
        await run.Journal.CommitAsync();
        return failure is null ? state : throw failure;
    }

    /// <summary>Calls a provider; that a resource is there but not healthy is a result.</summary>
    private static async Task<(T Response, RpcException? Failure)> TryAsync<T>(
        Func<Task<T>> call,
        Func<InitFailure, T> fromPartial
    )
    {
        try
        {
            return (await call(), null);
        }
        catch (RpcException e) when (InitFailure.Of(e) is { } partial)
        {
            return (fromPartial(partial), e);
        }
    }

    /// <summary>The resource with its outputs: known ones in a real run, and secret where they have to be.</summary>
    private (ResourceState State, RpcException? Failure) Completed(
        ResourceState state,
        PropertyMap outputs,
        RpcException? failure
    )
    {
        if (outputs.ContainsUnknowns && !run.Options.IsPreview)
        {
            throw new LocalEngineException(
                $"The provider returned unknown outputs of {state.Urn} outside a preview: {outputs}"
            );
        }
        var marked = SecretMarks.Apply(outputs, state.Inputs, state.AdditionalSecretOutputs);
        return (state with { Outputs = marked, InitErrors = failure is null ? [] : Reasons(failure) }, failure);
    }

    private ResourceState Dated(ResourceState read, ResourceState? old)
    {
        var dated = read with { Created = old?.Created ?? "", Modified = old?.Modified ?? "" };
        return old is not null && ResourceJson.ReportSame(old, dated) ? dated : dated with { Modified = run.Now() };
    }

    private static ImmutableArray<string> Reasons(RpcException failure) =>
        InitFailure.Of(failure) is { Reasons: { IsEmpty: false } reasons } ? reasons : [failure.Message];

    private static LocalEngineException Missing(string id) => new($"The resource '{id}' does not exist.");
}
