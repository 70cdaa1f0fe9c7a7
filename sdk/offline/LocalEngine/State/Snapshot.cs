using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.State;

/// <summary>All that is known of a stack's resources at one moment.</summary>
/// <param name="Resources">In an order in which each follows all that it refers to.</param>
/// <param name="Pending">Calls that had begun, without a known end.</param>
internal sealed record Snapshot(ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> Pending)
{
    public static readonly Snapshot Empty = new([], []);

    /// <summary>The live resource of this URN, if any: at most one is not condemned.</summary>
    public ResourceState? Find(string urn) => Resources.FirstOrDefault(r => r.Urn == urn && !r.IsPendingDeletion);
}

/// <summary>A call to a provider that has begun.</summary>
/// <param name="Resource">The resource as it was about to be.</param>
/// <param name="Kind">What was about to be done.</param>
internal sealed record PendingOperation(ResourceState Resource, PendingKind Kind);

internal enum PendingKind
{
    Creating,
    Updating,
    Deleting,
    Reading,
    Importing,
}
