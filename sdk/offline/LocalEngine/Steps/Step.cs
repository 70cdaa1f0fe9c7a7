using System.Collections.Immutable;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Steps;

/// <summary>One thing to do to one resource.</summary>
internal sealed record Step
{
    public required StepOp Op { get; init; }

    /// <summary>The resource before; null when there was none.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>The resource after; outputs and id come with the step's end. Null when there will be none.</summary>
    public ResourceState? New { get; init; }

    /// <summary>What changes, if the step is due to a change.</summary>
    public Difference Difference { get; init; } = Difference.None;

    /// <summary>The old resource outlives this step, to be deleted or created again by a later one.</summary>
    public bool KeepsOld { get; init; }

    /// <summary>The real thing goes with another resource that is deleted: no call is made for it.</summary>
    public bool IsDeletedWithOther { get; init; }

    /// <summary>What a refresh turned out to be; null for other steps and until it is done.</summary>
    public StepOp? RefreshResult { get; init; }

    /// <summary>A refresh before another run: it is shown, and not counted.</summary>
    public bool IsPrelude { get; init; }

    /// <summary>What the step means for the resource: of a refresh its result.</summary>
    public StepOp Meaning => RefreshResult ?? Op;

    /// <summary>The later of the two states.</summary>
    public ResourceState State => New ?? Old!;

    public string Urn => State.Urn;

    public string Type => State.Type;

    public string Provider => State.Provider;

    public ImmutableArray<string> ReplaceKeys => Difference.ReplaceKeys;
}
