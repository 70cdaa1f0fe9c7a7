using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.Diffs;

internal enum DifferenceKind
{
    Same,
    Update,
    Replace,
}

/// <summary>What changes in a resource, and what that asks for.</summary>
internal sealed record Difference
{
    public static readonly Difference None = new();

    /// <summary>Inputs that were refused: what they would have changed is not known.</summary>
    public static readonly Difference Unchecked = new()
    {
        Details = ImmutableSortedDictionary<string, PropertyChange>.Empty,
    };

    public DifferenceKind Kind { get; init; }

    /// <summary>Properties that force the replacement, or the option that does.</summary>
    public ImmutableArray<string> ReplaceKeys { get; init; } = [];

    /// <summary>Top-level properties that change.</summary>
    public ImmutableArray<string> Diffs { get; init; } = [];

    /// <summary>Path to change; null when the provider did not say.</summary>
    public ImmutableSortedDictionary<string, PropertyChange>? Details { get; init; }

    /// <summary>The old resource must be deleted first.</summary>
    public bool DeleteBeforeReplace { get; init; }

    public static Difference Update() => new() { Kind = DifferenceKind.Update };

    public static Difference Replace(string key) => new() { Kind = DifferenceKind.Replace, ReplaceKeys = [key] };
}
