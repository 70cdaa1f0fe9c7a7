using System.Collections.Immutable;
using PulumiApig.Framework.Fields;

namespace PulumiApig.Framework.Shapes;

/// <summary>What a resource looks like: schema, decoding, checks and differences follow from it.</summary>
/// <param name="Token">Its type token.</param>
/// <param name="Doc">What it is, in Markdown, for the schema and the registry.</param>
/// <param name="Inputs">What a program gives.</param>
/// <param name="Identity">The inputs that are one thing's alone: an old and a new thing that share them cannot exist at once.</param>
/// <param name="Computed">What the gateway adds.</param>
/// <param name="ListInputs">What a list of such things can ask for.</param>
public sealed record ResourceShape(
    string Token,
    string Doc,
    ImmutableArray<Field> Inputs,
    ImmutableArray<Field> Identity,
    ImmutableArray<Field> Computed,
    ImmutableArray<Field> ListInputs
)
{
    /// <summary>What Terraform calls it; null when it has nothing like it.</summary>
    public TerraformNames? Terraform { get; init; }
}
