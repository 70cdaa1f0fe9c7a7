using System.Collections.Immutable;
using PulumiApig.Framework.Fields;

namespace PulumiApig.Framework.Shapes;

/// <summary>What a function looks like.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Doc">What it gives, in Markdown.</param>
/// <param name="Inputs">Its arguments.</param>
/// <param name="Outputs">The properties of its result.</param>
public sealed record FunctionShape(
    string Token,
    string Doc,
    ImmutableArray<Field> Inputs,
    ImmutableArray<Field> Outputs
)
{
    /// <summary>What Terraform calls it; null where no data source has the same arguments and results.</summary>
    public TerraformNames? Terraform { get; init; }
}
