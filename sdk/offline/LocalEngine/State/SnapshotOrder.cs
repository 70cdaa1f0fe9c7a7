using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.State;

/// <summary>The order of resources in a state: each after all that it refers to.</summary>
internal static class SnapshotOrder
{
    /// <summary>The same resources, moved only as far as their references ask for.</summary>
    public static ImmutableArray<ResourceState> Sort(IReadOnlyList<ResourceState> resources)
    {
        if (IsSorted(resources))
            return [.. resources];
        var byUrn = resources.ToLookup(r => r.Urn);
        var sorted = ImmutableArray.CreateBuilder<ResourceState>(resources.Count);
        var visited = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var placed = new HashSet<string>();
        foreach (var resource in resources)
            Place(resource);
        return sorted.MoveToImmutable();

        void Place(ResourceState resource)
        {
            if (!visited.Add(resource))
                return;
            if (ProviderReference.TryParse(resource.Provider, out var provider))
            {
                // Of a replaced provider the state holds two, told apart by their ids.
                foreach (var candidate in byUrn[provider.Urn].Where(p => p.Id == provider.Id))
                    Place(candidate);
            }
            foreach (var urn in resource.References())
            {
                if (!placed.Contains(urn) && byUrn[urn].FirstOrDefault() is { } target)
                    Place(target);
            }
            sorted.Add(resource);
            placed.Add(resource.Urn);
        }
    }

    /// <summary>Nearly always, since resources come in this order; and much cheaper to see than to bring about.</summary>
    private static bool IsSorted(IReadOnlyList<ResourceState> resources)
    {
        var placed = new HashSet<string>(2 * resources.Count);
        foreach (var resource in resources)
        {
            if (resource.Provider.Length > 0 && !placed.Contains(resource.Provider))
                return false;
            foreach (var urn in resource.References())
            {
                if (!placed.Contains(urn))
                    return false;
            }
            placed.Add(resource.Urn);
            if (resource.IsProvider)
                placed.Add(new ProviderReference(resource.Urn, resource.Id).ToString());
        }
        return true;
    }

    /// <summary>
    /// The same resources without references to resources that are gone, as after a refresh that found them missing.
    /// As the CLI does it, properties that depend on nothing are left out then.
    /// </summary>
    public static ImmutableArray<ResourceState> Trim(IEnumerable<ResourceState> resources)
    {
        var all = resources.ToImmutableArray();
        var urns = all.Select(r => r.Urn).ToHashSet();
        return [.. all.Select(r => IsTrim(r, urns) ? r : Trim(r, urns))];
    }

    private static bool IsTrim(ResourceState resource, HashSet<string> urns) =>
        resource.References().All(urns.Contains) && !resource.PropertyDependencies.Values.Any(d => d.IsEmpty);

    private static ResourceState Trim(ResourceState resource, HashSet<string> urns) =>
        resource with
        {
            Parent = urns.Contains(resource.Parent) ? resource.Parent : "",
            DeletedWith = urns.Contains(resource.DeletedWith) ? resource.DeletedWith : "",
            Dependencies = [.. resource.Dependencies.Where(urns.Contains)],
            ReplaceWith = [.. resource.ReplaceWith.Where(urns.Contains)],
            PropertyDependencies = resource
                .PropertyDependencies.Select(p => KeyValuePair.Create(p.Key, p.Value.RemoveAll(u => !urns.Contains(u))))
                .Where(p => !p.Value.IsEmpty)
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
}
