namespace PulumiApig.LocalEngine.Diffs;

/// <summary>The change of one property.</summary>
/// <param name="Kind">How it changes.</param>
/// <param name="IsInputDiff">True when the old value is to be taken from the old inputs, not the old outputs.</param>
internal readonly record struct PropertyChange(PropertyDiffKind Kind, bool IsInputDiff = false);
