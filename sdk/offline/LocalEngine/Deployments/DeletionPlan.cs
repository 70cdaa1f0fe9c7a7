using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>What to delete at the end of a run, and in which order.</summary>
/// <param name="Steps">One for each resource, those without dependents first.</param>
/// <param name="Refused">Protected resources, which stay; so does all that they depend on.</param>
internal sealed record DeletionPlan(ImmutableArray<Deletion> Steps, ImmutableArray<ResourceState> Refused)
{
    /// <summary>Plans the end of resources.</summary>
    /// <param name="leftovers">What the run has not settled, each behind all that it depends on.</param>
    /// <param name="isWanted">Whether the run is to delete a resource at all.</param>
    /// <param name="isReplaced">Whether the run has put a new resource in its place.</param>
    public static DeletionPlan Of(
        ImmutableArray<ResourceState> leftovers,
        Func<ResourceState, bool> isWanted,
        Func<ResourceState, bool> isReplaced
    )
    {
        var refused = leftovers
            .Where(r => r is { IsProtected: true, IsPendingDeletion: false } && isWanted(r))
            .ToImmutableArray();
        var kept = Kept(leftovers, r => !isWanted(r) || r is { IsProtected: true, IsPendingDeletion: false });
        var condemned = leftovers.Where(r => !kept.Contains(r)).ToImmutableArray();
        var urns = condemned.Select(r => r.Urn).ToHashSet();
        var dependents = Dependents(condemned);
        return new(
            [.. condemned.Reverse().Select(r => new Deletion(ToStep(r, urns, isReplaced), [.. dependents[r]]))],
            refused
        );
    }

    /// <summary>What has to stay: these resources, and all that they depend on.</summary>
    private static HashSet<ResourceState> Kept(ImmutableArray<ResourceState> leftovers, Func<ResourceState, bool> stays)
    {
        var kept = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var needed = new HashSet<string>();
        foreach (var resource in leftovers.Reverse())
        {
            if (!stays(resource) && !needed.Contains(resource.Urn) && !needed.Contains(AsProvider(resource)))
                continue;
            kept.Add(resource);
            needed.UnionWith(Needs(resource));
        }
        return kept;
    }

    private static Dictionary<ResourceState, List<ResourceState>> Dependents(ImmutableArray<ResourceState> condemned)
    {
        var dependents = new Dictionary<ResourceState, List<ResourceState>>(ReferenceEqualityComparer.Instance);
        var byName = new Dictionary<string, List<ResourceState>>();
        foreach (var resource in condemned)
        {
            dependents.Add(resource, []);
            foreach (var needed in Needs(resource).SelectMany(n => byName.GetValueOrDefault(n, [])).Distinct())
                dependents[needed].Add(resource);
            foreach (var name in new[] { resource.Urn, AsProvider(resource) }.Distinct())
                (CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out _) ??= []).Add(resource);
        }
        return dependents;
    }

    private static IEnumerable<string> Needs(ResourceState resource) => resource.References().Append(resource.Provider);

    // Of a replaced provider there are two, and what depends on one names it by its id too.
    private static string AsProvider(ResourceState resource) =>
        new ProviderReference(resource.Urn, resource.Id).ToString();

    private static Step ToStep(
        ResourceState resource,
        HashSet<string> condemned,
        Func<ResourceState, bool> isReplaced
    ) =>
        new()
        {
            Op = Op(resource, isReplaced(resource)),
            Old = resource,
            IsDeletedWithOther = condemned.Contains(resource.DeletedWith),
        };

    private static StepOp Op(ResourceState resource, bool isReplaced) =>
        resource switch
        {
            { IsPendingReplacement: true } => StepOp.RemovePendingReplace,
            { IsExternal: true } => isReplaced ? StepOp.DiscardReplaced : StepOp.Discard,
            { IsPendingDeletion: true } => StepOp.DeleteReplaced,
            _ => StepOp.Delete,
        };
}

/// <summary>A resource to delete.</summary>
/// <param name="Step">The step that does it.</param>
/// <param name="After">Resources that must be gone before, since they depend on it.</param>
internal sealed record Deletion(Step Step, ImmutableArray<ResourceState> After);
