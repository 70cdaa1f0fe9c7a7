using PulumiApig.Protocol.Wire;

namespace PulumiApig.Engine.Protocol.Wire;

/// <summary>Former identities to and from the wire.</summary>
internal static class AliasCodec
{
    public static Alias ToWire(Monitor.Alias m)
    {
        if (m.Urn is { } urn)
            return new() { Urn = urn };
        var spec = new Alias.Types.Spec
        {
            Name = m.Name ?? "",
            Type = m.Type ?? "",
            Stack = m.Stack ?? "",
            Project = m.Project ?? "",
        };
        if (m.ParentUrn is { } parent)
            spec.ParentUrn = parent;
        else if (m.HadNoParent)
            spec.NoParent = true;
        return new() { Spec = spec };
    }

    public static Monitor.Alias FromWire(Alias w)
    {
        if (w.AliasCase == Alias.AliasOneofCase.Urn)
            return new() { Urn = w.Urn };
        var spec = w.Spec ?? new();
        return new()
        {
            Name = OrNull(spec.Name),
            Type = OrNull(spec.Type),
            Stack = OrNull(spec.Stack),
            Project = OrNull(spec.Project),
            ParentUrn = spec.ParentCase == Alias.Types.Spec.ParentOneofCase.ParentUrn ? spec.ParentUrn : null,
            HadNoParent = spec.ParentCase == Alias.Types.Spec.ParentOneofCase.NoParent && spec.NoParent,
        };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
