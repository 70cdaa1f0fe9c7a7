using System.Collections.Immutable;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Steps;

/// <summary>The steps that a decision asks for, in their order.</summary>
internal static class StepPlan
{
    public static ImmutableArray<Step> Same(ResourceState old, ResourceState state) =>
        [
            new()
            {
                Op = StepOp.Same,
                Old = old,
                New = state,
            },
        ];

    public static ImmutableArray<Step> Create(ResourceState state) => [new() { Op = StepOp.Create, New = state }];

    public static ImmutableArray<Step> Update(ResourceState old, ResourceState state, Difference difference) =>
        [
            new()
            {
                Op = StepOp.Update,
                Old = old,
                New = state,
                Difference = difference,
            },
        ];

    /// <summary>The new one first; the old one is deleted at the end of the run.</summary>
    public static ImmutableArray<Step> CreateThenDelete(
        ResourceState old,
        ResourceState state,
        Difference difference
    ) =>
        [
            new()
            {
                Op = StepOp.CreateReplacement,
                Old = old,
                New = state,
                Difference = difference,
                KeepsOld = true,
            },
            new()
            {
                Op = StepOp.Replace,
                Old = old with { IsPendingDeletion = true },
                New = state,
                Difference = difference,
            },
        ];

    /// <summary>
    /// The old one first, after its dependents that have to go too. They stay in the state, as pending, until the
    /// program comes to them.
    /// </summary>
    public static ImmutableArray<Step> DeleteThenCreate(
        ResourceState old,
        ResourceState state,
        Difference difference,
        ImmutableArray<ResourceState> dependents
    )
    {
        var condemned = dependents.Reverse().Append(old).ToList();
        var urns = condemned.Select(r => r.Urn).ToHashSet();
        return [.. condemned.Select(Condemn), .. CreateAgain(old, state, difference)];

        Step Condemn(ResourceState resource) =>
            new()
            {
                Op = StepOp.DeleteReplaced,
                Old = resource,
                KeepsOld = true,
                IsDeletedWithOther = urns.Contains(resource.DeletedWith),
            };
    }

    /// <summary>The old one was deleted before.</summary>
    public static ImmutableArray<Step> CreateAgain(ResourceState old, ResourceState state, Difference difference) =>
        [
            new()
            {
                Op = StepOp.Replace,
                Old = old with { IsPendingReplacement = true },
                New = state,
                Difference = difference,
            },
            new()
            {
                Op = StepOp.CreateReplacement,
                Old = old,
                New = state,
                Difference = difference,
            },
        ];
}
