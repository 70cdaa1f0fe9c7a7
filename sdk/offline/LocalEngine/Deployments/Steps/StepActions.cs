using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments.Steps;

/// <summary>What each kind of step does, to the real thing and to the state.</summary>
internal sealed class StepActions(Run run)
{
    private readonly ProviderActions _provider = new(run);

    /// <summary>Does a step, and returns it with its new state complete.</summary>
    public async Task<Step> ApplyAsync(Step step) => step with { New = await NewStateAsync(step) };

    private async Task<ResourceState?> NewStateAsync(Step step)
    {
        switch (step.Op)
        {
            case StepOp.Same:
                return await SameAsync(step);
            case StepOp.Create or StepOp.CreateReplacement:
                return await CreateAsync(step);
            case StepOp.Update:
                return await UpdateAsync(step);
            case StepOp.Read or StepOp.ReadReplacement:
                return await _provider.ReadAsync(step);
            case StepOp.Import:
                return await _provider.ImportAsync(step);
            case StepOp.Delete or StepOp.DeleteReplaced:
                await DeleteAsync(step);
                return null;
            case StepOp.Discard or StepOp.DiscardReplaced or StepOp.RemovePendingReplace:
                run.Journal.Drop(step.Old!);
                await run.Journal.CommitAsync();
                return null;
            default:
                return step.New;
        }
    }

    private async Task<ResourceState> SameAsync(Step step)
    {
        var old = step.Old!;
        var state = step.New! with
        {
            Id = old.Id,
            Outputs = old.Outputs,
            InitErrors = old.InitErrors,
            Created = old.Created,
            Modified = old.Modified,
            Other = old.Other,
        };
        if (state.IsProvider)
            run.Providers.Open(state with { Inputs = old.Inputs });
        // The old object where nothing changed: it is written as it was read, secrets included.
        var isSame = ResourceJson.ReportSame(old, state);
        state = isSame ? old : state;
        run.Journal.Settle(old, state);
        if (!isSame)
            await run.Journal.CommitAsync();
        return state;
    }

    private async Task<ResourceState> CreateAsync(Step step)
    {
        var now = run.Now();
        var state = step.New! with { Created = now, Modified = now };
        if (state.IsCustom && !state.IsProvider)
            return await _provider.CreateAsync(step, state);
        if (state.IsProvider)
        {
            state = state with
            {
                Id = run.Options.IsPreview ? WireConstants.UnknownText : Guid.NewGuid().ToString(),
                Outputs = Providers.ProviderInputs.WithoutInternals(state.Inputs),
            };
            run.Providers.Open(state);
        }
        StepResults.Store(run.Journal, step, state);
        await run.Journal.CommitAsync();
        return state;
    }

    private async Task<ResourceState> UpdateAsync(Step step)
    {
        var old = step.Old!;
        var state = step.New! with { Id = old.Id, Created = old.Created, Modified = run.Now(), Other = old.Other };
        if (state.IsCustom && !state.IsProvider)
            return await _provider.UpdateAsync(step, state);
        state = state with
        {
            Outputs = state.IsProvider ? Providers.ProviderInputs.WithoutInternals(state.Inputs) : old.Outputs,
        };
        if (state.IsProvider)
            run.Providers.Open(state);
        run.Journal.Settle(old, state);
        await run.Journal.CommitAsync();
        return state;
    }

    private Task DeleteAsync(Step step)
    {
        var old = step.Old!;
        if (old.IsCustom && !old.IsProvider && !old.RetainOnDelete && !step.IsDeletedWithOther)
            return _provider.DeleteAsync(old, Forget);
        Forget();
        return run.Journal.CommitAsync();

        void Forget()
        {
            if (step.KeepsOld)
                run.Journal.Amend(old, old with { IsPendingReplacement = true });
            else
                run.Journal.Drop(old);
        }
    }
}
