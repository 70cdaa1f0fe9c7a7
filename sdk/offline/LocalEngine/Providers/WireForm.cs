using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>Properties as one peer can take them.</summary>
internal static class WireForm
{
    /// <param name="properties">The properties.</param>
    /// <param name="secrets">Whether the peer knows secrets; if not they go in the clear.</param>
    /// <param name="references">Whether the peer knows references; if not they go as the id, or the URN of a component.</param>
    public static PropertyMap For(PropertyMap properties, bool secrets, bool references)
    {
        var taken = secrets ? properties : properties.WithoutSecrets();
        return references ? taken : Map(taken, Plain).AsObject;
    }

    private static PropertyValue Plain(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Resource => value.AsResource.Id ?? value.AsResource.Urn,
            PropertyKind.Secret => PropertyValue.Secret(Plain(value.Revealed)),
            PropertyKind.List => PropertyValue.List(value.AsList.Select(Plain)),
            PropertyKind.Object => Map(value.AsObject, Plain),
            _ => value,
        };

    private static PropertyValue Map(PropertyMap map, Func<PropertyValue, PropertyValue> each) =>
        PropertyMap.From(map.Select(p => KeyValuePair.Create(p.Key, each(p.Value))));
}
