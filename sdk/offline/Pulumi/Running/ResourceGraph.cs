using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which resources a dependency on a resource means.</summary>
internal static class ResourceGraph
{
    /// <summary>
    /// A component of this program stands for what is created in it so far; it has no step of its own to wait for.
    /// </summary>
    public static ImmutableHashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var seen = ImmutableHashSet.CreateBuilder<Resource>();
        var rest = new Stack<Resource>(resources);
        while (rest.TryPop(out var resource))
        {
            if (!seen.Add(resource) || resource is CustomResource)
                continue;
            foreach (var child in resource.Children)
                rest.Push(child);
        }
        return [.. seen.Where(r => r is CustomResource || r.IsRemote)];
    }

    /// <summary>The URNs of what a dependency on these resources means, in order.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="except">Left out: a resource in a component must not wait for itself when it waits for the component.</param>
    public static async Task<ImmutableArray<string>> UrnsAsync(IEnumerable<Resource> resources, Resource? except = null)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources))
        {
            if (!ReferenceEquals(resource, except) && (await resource.Urn.State).Value is { Length: > 0 } urn)
                urns.Add(urn);
        }
        return [.. urns];
    }
}
