namespace PulumiApig.Framework.Types;

/// <summary>One difference inside a property.</summary>
/// <param name="SubPath">Where, below the property: empty for the property itself, or such as <c>[3]</c> or <c>.title</c>.</param>
/// <param name="Kind">How.</param>
/// <param name="ReplacesSince">Why it replaces the resource, as the end of "…, since"; null when it is changed in place.</param>
public readonly record struct DiffRow(string SubPath, DiffKind Kind, string? ReplacesSince = null)
{
    /// <summary>Another value.</summary>
    public static DiffRow Changed(string subPath) => new(subPath, DiffKind.Update);

    /// <summary>A value where there was none.</summary>
    public static DiffRow Added(string subPath) => new(subPath, DiffKind.Add);

    /// <summary>No value where there was one.</summary>
    public static DiffRow Removed(string subPath) => new(subPath, DiffKind.Delete);

    /// <summary>The same difference, seen from the outside.</summary>
    /// <param name="step">The way here, such as <c>[3]</c> or <c>.title</c>.</param>
    public DiffRow Below(string step) => this with { SubPath = step + SubPath };
}

/// <summary>How a value changes.</summary>
public enum DiffKind
{
    /// <summary>New.</summary>
    Add,

    /// <summary>Gone.</summary>
    Delete,

    /// <summary>Changed.</summary>
    Update,
}
