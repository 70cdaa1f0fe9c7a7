using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>Keeps secret what has to stay so in a provider's answer.</summary>
internal static class SecretMarks
{
    /// <summary>
    /// Marks what the inputs mark, at any depth of objects: for a provider that was sent its inputs in the clear.
    /// </summary>
    public static PropertyMap Copy(PropertyMap target, PropertyMap source) =>
        source.ContainsSecrets
            ? PropertyMap.From(target.Select(p => KeyValuePair.Create(p.Key, Copy(p.Value, source.Get(p.Key)))))
            : target;

    /// <summary>Marks outputs that the user names, and those whose input of the same name is secret as a whole.</summary>
    public static PropertyMap Apply(PropertyMap outputs, PropertyMap inputs, ImmutableArray<string> additional) =>
        inputs
            .Where(i => i.Value.IsSecret)
            .Select(i => i.Key)
            .Concat(additional)
            .Where(outputs.ContainsKey)
            .Aggregate(outputs, (marked, name) => marked.Set(name, PropertyValue.Secret(marked[name])));

    /// <summary>Marks each property as a whole.</summary>
    public static PropertyMap All(PropertyMap properties) =>
        PropertyMap.From(properties.Select(p => KeyValuePair.Create(p.Key, PropertyValue.Secret(p.Value))));

    private static PropertyValue Copy(PropertyValue target, PropertyValue source)
    {
        if (source.IsSecret)
            return PropertyValue.Secret(target);
        return target.Kind == PropertyKind.Object && source.Kind == PropertyKind.Object
            ? Copy(target.AsObject, source.AsObject)
            : target;
    }
}
