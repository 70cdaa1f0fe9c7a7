using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.Schema;

/// <summary>One difference inside a property.</summary>
/// <param name="SubPath">Where, below the property: empty for the property itself, or such as <c>[3]</c>.</param>
/// <param name="Kind">How; never a replacing kind, which is the property's affair.</param>
internal readonly record struct DiffRow(string SubPath, PropertyDiffKind Kind)
{
    public static DiffRow Changed(string subPath) => new(subPath, PropertyDiffKind.Update);

    public static DiffRow Added(string subPath) => new(subPath, PropertyDiffKind.Add);

    public static DiffRow Removed(string subPath) => new(subPath, PropertyDiffKind.Delete);
}
