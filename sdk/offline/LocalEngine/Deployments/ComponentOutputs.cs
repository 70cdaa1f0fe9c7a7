using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>
/// The outputs that a program sets. Those of the stack come piece by piece: as long as the run may still fail they
/// only add to the old ones.
/// </summary>
internal sealed class ComponentOutputs(Run run)
{
    private PropertyMap? _stackOutputs;

    /// <exception cref="RpcException">The resource was not registered, or is no component.</exception>
    public async Task SetAsync(string urn, PropertyMap outputs)
    {
        if (!run.News.TryGetValue(urn, out var state) || state.IsCustom)
        {
            throw new RpcException(
                StatusCode.InvalidArgument,
                $"{urn} is no component of this run: it cannot have outputs set."
            );
        }
        // Of what failed nothing is known.
        var lacksSome = !run.Options.IsPreview && run.GoesOn && outputs.ContainsUnknowns;
        if (lacksSome)
            outputs = PropertyMap.From(outputs.Where(o => !o.Value.ContainsUnknowns));
        if (!run.Options.IsPreview && outputs.ContainsUnknowns)
        {
            throw new RpcException(
                StatusCode.InvalidArgument,
                $"The outputs of {urn} hold unknowns outside a preview."
            );
        }
        if (!run.Options.IsPreview && outputs.ContainsSecrets)
            run.Secrets.Current();
        if (state.IsStack)
        {
            _stackOutputs = outputs;
            var all = outputs.Aggregate(state.Outputs, (all, p) => all.Set(p.Key, p.Value));
            run.Events.Publish(new StackOutputsSet(state.Outputs, lacksSome ? all : outputs));
            outputs = all;
        }
        await StoreAsync(state, outputs);
    }

    /// <summary>The run has gone well: the stack has exactly the outputs that the program gave it.</summary>
    public async Task FinishAsync()
    {
        if (_stackOutputs is { } outputs && run.News.Values.FirstOrDefault(r => r.IsStack) is { } stack)
            await StoreAsync(stack, outputs);
    }

    private async Task StoreAsync(ResourceState state, PropertyMap outputs)
    {
        if (state.Outputs.Equals(outputs))
            return;
        var changed = state with { Outputs = outputs };
        run.News[state.Urn] = changed;
        run.Journal.Amend(state, changed);
        await run.Journal.CommitAsync();
    }
}
