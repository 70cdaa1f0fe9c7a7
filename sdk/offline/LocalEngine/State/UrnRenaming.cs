using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.State;

/// <summary>Follows resources that go by another URN now, in what refers to them.</summary>
internal static class UrnRenaming
{
    /// <returns>The same object when nothing in it was renamed.</returns>
    public static ResourceState Apply(ResourceState state, IReadOnlyDictionary<string, string> renames)
    {
        var hasProvider = ProviderReference.TryParse(state.Provider, out var provider);
        if (!state.References().Append(provider.Urn ?? "").Any(renames.ContainsKey))
            return state;
        return state with
        {
            Parent = Now(state.Parent),
            DeletedWith = Now(state.DeletedWith),
            Provider = hasProvider ? (provider with { Urn = Now(provider.Urn!) }).ToString() : state.Provider,
            Dependencies = [.. state.Dependencies.Select(Now)],
            ReplaceWith = [.. state.ReplaceWith.Select(Now)],
            PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(
                p => p.Key,
                p => p.Value.Select(Now).ToImmutableArray(),
                StringComparer.Ordinal
            ),
        };

        string Now(string urn) => renames.GetValueOrDefault(urn, urn);
    }
}
