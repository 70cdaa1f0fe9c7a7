namespace PulumiApig.Protocol.Values;

/// <summary>A reference to another resource, as a property value.</summary>
/// <param name="Urn">URN of the resource.</param>
/// <param name="Id">Its id; null for a component, <see cref="PropertyValue.Unknown"/> or empty text while unknown.</param>
/// <param name="PackageVersion">Version of the package that serves it, or empty.</param>
public sealed record ResourceReference(string Urn, PropertyValue? Id = null, string PackageVersion = "")
{
    /// <summary>The reference's other fields on the wire, which newer peers may add; they go back unharmed.</summary>
    public PropertyMap Other { get; init; } = PropertyMap.Empty;
}
