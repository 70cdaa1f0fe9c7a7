namespace Pulumi;

/// <summary>Marks a member of an args class as an argument.</summary>
/// <param name="name">Name on the wire.</param>
/// <param name="required">Whether null is an error.</param>
/// <param name="json">Whether the value is sent as JSON text, as provider configuration is.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name => name;

    internal bool IsRequired => required;

    internal bool IsJson => json;
}

/// <summary>Marks a property of a resource as an output.</summary>
/// <param name="name">Name on the wire; null for the name of the property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>Name on the wire; null for the name of the property.</summary>
    public string? Name { get; } = name;
}
