namespace Pulumi;

/// <summary>Marks a class that answers of a provider are read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor of an output type that its fields are passed to.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Names the field that a parameter takes, where it is not the name of the parameter.</summary>
/// <param name="name">Name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a struct that is an enumeration of texts or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Says which type of resource a class stands for. SDKs derive from it to fill in their version.</summary>
/// <param name="type">Type token.</param>
/// <param name="version">Version of the package.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>Type token.</summary>
    public string Type { get; } = type;

    /// <summary>Version of the package.</summary>
    public string? Version { get; } = version;
}

/// <summary>Names the property that tells the cases of a union of classes apart.</summary>
/// <param name="propertyName">Name on the wire.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string PropertyName { get; } = propertyName;
}

/// <summary>A case of a union of classes.</summary>
/// <param name="tag">Value of the property that tells the cases apart.</param>
/// <param name="type">The class.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>Value of the property that tells the cases apart.</summary>
    public string Tag { get; } = tag;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
