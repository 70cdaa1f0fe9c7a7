using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>Asks what changes.</summary>
public sealed record DiffRequest
{
    /// <summary>Id of the resource; empty for the provider itself.</summary>
    public string Id { get; init; } = "";

    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The old outputs.</summary>
    public PropertyMap OldOutputs { get; init; } = PropertyMap.Empty;

    /// <summary>The old inputs; null from engines that do not send them.</summary>
    public PropertyMap? OldInputs { get; init; }

    /// <summary>The new checked inputs. They may hold unknowns in real updates too.</summary>
    public PropertyMap News { get; init; } = PropertyMap.Empty;

    /// <summary>Property paths whose changes the user ignores; the engine has reset them in <see cref="News"/> already.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Name of the resource; empty from older engines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";
}

/// <summary>Whether anything changes.</summary>
public enum DiffChanges
{
    /// <summary>The engine compares by itself and drops all else that the response says.</summary>
    Unknown = 0,

    /// <summary>Nothing changes; a replacement asked for all the same is ignored.</summary>
    None = 1,

    /// <summary>Something changes.</summary>
    Some = 2,
}

/// <summary>How one property changes.</summary>
public enum PropertyDiffKind
{
    /// <summary>New.</summary>
    Add = 0,

    /// <summary>New, and the resource must be replaced for it.</summary>
    AddReplace = 1,

    /// <summary>Gone.</summary>
    Delete = 2,

    /// <summary>Gone, and the resource must be replaced for it.</summary>
    DeleteReplace = 3,

    /// <summary>Changed.</summary>
    Update = 4,

    /// <summary>Changed, and the resource must be replaced for it.</summary>
    UpdateReplace = 5,
}

/// <summary>The change of one property.</summary>
/// <param name="Kind">How it changes.</param>
/// <param name="IsInputDiff">True when the old value is to be taken from the old inputs, not the old outputs.</param>
public readonly record struct PropertyDiff(PropertyDiffKind Kind, bool IsInputDiff = false);

/// <summary>What changes.</summary>
public sealed record DiffResponse
{
    /// <summary>No change.</summary>
    public static readonly DiffResponse None = new() { Changes = DiffChanges.None };

    /// <summary>Whether anything changes.</summary>
    public DiffChanges Changes { get; init; }

    /// <summary>Top-level properties that force a replacement.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>Top-level properties that keep their value in an update.</summary>
    public ImmutableArray<string> Stables { get; init; } = [];

    /// <summary>Top-level properties that change.</summary>
    public ImmutableArray<string> Diffs { get; init; } = [];

    /// <summary>The old resource must go before the new one can come.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Property path to change.</summary>
    public ImmutableSortedDictionary<string, PropertyDiff> DetailedDiff { get; init; } =
        ImmutableSortedDictionary.Create<string, PropertyDiff>(StringComparer.Ordinal);

    /// <summary>Whether <see cref="DetailedDiff"/> is complete; without it the engine ignores the detail.</summary>
    public bool HasDetailedDiff { get; init; } = true;
}
