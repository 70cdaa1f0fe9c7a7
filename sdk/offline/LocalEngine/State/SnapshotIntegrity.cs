using PulumiApig.Protocol;

namespace PulumiApig.LocalEngine.State;

/// <summary>What must hold of every state, or the Pulumi CLI refuses it.</summary>
internal static class SnapshotIntegrity
{
    /// <summary>The rules that a snapshot breaks, as sentences; none for a sound one.</summary>
    public static IEnumerable<string> Faults(Snapshot snapshot)
    {
        var seen = new HashSet<string>();
        var live = new HashSet<string>();
        var providers = new HashSet<string>();
        foreach (var resource in snapshot.Resources)
        {
            if (!new Urn(resource.Urn).IsValid)
                yield return $"'{resource.Urn}' is not a URN.";
            foreach (var urn in resource.References())
            {
                if (!seen.Contains(urn))
                    yield return $"{resource.Urn} refers to {urn}, which does not stand before it.";
            }
            if (resource.IsCustom && resource.Id.Length == 0)
                yield return $"{resource.Urn} has no id.";
            if (!resource.IsCustom && resource.Id.Length > 0)
                yield return $"{resource.Urn} is a component and has an id.";
            if (NeedsProvider(resource) && !providers.Contains(resource.Provider))
                yield return $"{resource.Urn} refers to the provider '{resource.Provider}', which does not stand before it.";
            if (!resource.IsPendingDeletion && !live.Add(resource.Urn))
                yield return $"{resource.Urn} stands there twice.";
            seen.Add(resource.Urn);
            if (resource.IsProvider)
                providers.Add(new ProviderReference(resource.Urn, resource.Id).ToString());
        }
    }

    private static bool NeedsProvider(ResourceState resource) =>
        resource is { IsCustom: true, IsProvider: false, IsPendingReplacement: false };
}
