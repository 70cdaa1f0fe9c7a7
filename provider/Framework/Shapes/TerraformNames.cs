using System.Collections.Immutable;

namespace PulumiApig.Framework.Shapes;

/// <summary>What Terraform calls a resource.</summary>
/// <param name="Resource">The type over there.</param>
/// <param name="Attributes">Its attributes.</param>
public sealed record TerraformNames(string Resource, ImmutableArray<TerraformAttribute> Attributes);

/// <summary>An attribute of a Terraform resource.</summary>
/// <param name="Name">Terraform's name.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Use">Who gives it a value.</param>
/// <param name="NameHere">Our name, where it is not Terraform's in camel case.</param>
public sealed record TerraformAttribute(string Name, TerraformKind Kind, TerraformUse Use, string? NameHere = null);

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

    /// <summary>A list of texts.</summary>
    List = 5,
}

/// <summary>Who gives an attribute its value.</summary>
[Flags]
public enum TerraformUse
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The program must.</summary>
    Required = 1,

    /// <summary>The program may.</summary>
    Optional = 2,

    /// <summary>The service.</summary>
    Computed = 4,
}
