using System.Collections.Immutable;

namespace PulumiApig.Framework.Shapes;

/// <summary>What Terraform calls a resource, or the data source that is a function here.</summary>
/// <param name="Type">The type over there.</param>
/// <param name="Attributes">Its attributes.</param>
public sealed record TerraformNames(string Type, ImmutableArray<TerraformAttribute> Attributes);

/// <summary>An attribute of a Terraform resource or data source.</summary>
/// <param name="Name">Terraform's name.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Use">Who gives it a value.</param>
/// <param name="NameHere">Our name, where it is not Terraform's in camel case.</param>
public sealed record TerraformAttribute(string Name, TerraformKind Kind, TerraformUse Use, string? NameHere = null)
{
    /// <summary>Of a list of objects, the attributes of each; none for a list of texts.</summary>
    public ImmutableArray<TerraformAttribute> Elements { get; init; } = [];
}

/// <summary>Types of Terraform's attributes, by the numbers that the bridge of providers gives them.</summary>
public enum TerraformKind
{
    /// <summary>Not an attribute's type.</summary>
    None = 0,

    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>Text.</summary>
    Text = 4,

    /// <summary>A list of texts or objects.</summary>
    List = 5,
}

/// <summary>Who gives an attribute its value.</summary>
[Flags]
public enum TerraformUse
{
    /// <summary>Not an attribute.</summary>
    None = 0,

    /// <summary>The program must.</summary>
    Required = 1,

    /// <summary>The program may.</summary>
    Optional = 2,

    /// <summary>The service.</summary>
    Computed = 4,
}
