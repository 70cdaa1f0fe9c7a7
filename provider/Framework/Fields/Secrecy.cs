using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>
/// Keeps in outputs what was secret in inputs. The engine does so for whole properties only; a secret deeper inside
/// would come out in the clear.
/// </summary>
internal static class Secrecy
{
    public static PropertyMap Carry(PropertyMap from, PropertyMap to)
    {
        foreach (var (name, source) in from)
        {
            if (source.ContainsSecrets && to.TryGetValue(name, out var target))
                to = to.Set(name, Carry(source, target));
        }
        return to;
    }

    private static PropertyValue Carry(PropertyValue source, PropertyValue target)
    {
        if (source.IsSecret)
            return PropertyValue.Secret(target);
        if (source.Kind == PropertyKind.Object && target.Kind == PropertyKind.Object)
            return Carry(source.AsObject, target.AsObject);
        // The same value may keep its secrets where they are; a changed one is hidden as a whole.
        return source.WithoutSecrets().Equals(target.WithoutSecrets()) ? source : PropertyValue.Secret(target);
    }
}
