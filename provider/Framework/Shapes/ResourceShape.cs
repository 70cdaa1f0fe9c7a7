using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;

namespace PulumiApig.Framework.Shapes;

/// <summary>What a resource looks like: schema, decoding, checks and differences follow from it.</summary>
public sealed record ResourceShape
{
    /// <summary>Its type token.</summary>
    public required string Token { get; init; }

    /// <summary>What it is, in Markdown, for the schema and the registry.</summary>
    public required string Doc { get; init; }

    /// <summary>What a program gives.</summary>
    public required ImmutableArray<Field> Inputs { get; init; }

    /// <summary>What the service adds.</summary>
    public ImmutableArray<Field> Computed { get; init; } = [];

    /// <summary>
    /// The inputs that are one thing's alone: an old and a new thing that share them cannot exist at once, so the old one
    /// is deleted first. None when they always can.
    /// </summary>
    public ImmutableArray<Field> Identity { get; init; } = [];

    /// <summary>What a list of such things can ask for; null when they cannot be listed.</summary>
    public ImmutableArray<Field>? ListInputs { get; init; }

    /// <summary>What Terraform calls it; null when it has nothing like it.</summary>
    public TerraformNames? Terraform { get; init; }

    /// <summary>The kinds of messages that are about it.</summary>
    public ImmutableArray<MessageCode> Messages { get; init; } = [];

    /// <summary>The outputs: all inputs, and what the service adds.</summary>
    public ImmutableArray<Field> Outputs => Inputs.AddRange(Computed);
}
