using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Types;

/// <summary>One difference inside a property.</summary>
/// <param name="SubPath">Where, below the property: empty for the property itself, or such as <c>[3]</c>.</param>
/// <param name="Kind">How; never a replacing kind, which is the property's affair.</param>
public readonly record struct DiffRow(string SubPath, PropertyDiffKind Kind)
{
    /// <summary>Another value.</summary>
    public static DiffRow Changed(string subPath) => new(subPath, PropertyDiffKind.Update);

    /// <summary>A value where there was none.</summary>
    public static DiffRow Added(string subPath) => new(subPath, PropertyDiffKind.Add);

    /// <summary>No value where there was one.</summary>
    public static DiffRow Removed(string subPath) => new(subPath, PropertyDiffKind.Delete);
}
