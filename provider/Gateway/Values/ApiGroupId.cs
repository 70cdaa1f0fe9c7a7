using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>The identifier of an API group.</summary>
public sealed record ApiGroupId
{
    private ApiGroupId(string value) => Value = value;

    /// <summary>The identifier as the service writes it.</summary>
    public string Value { get; }

    /// <summary>Takes an identifier.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or has characters that an identifier cannot have.</exception>
    public static ApiGroupId Parse(string text) =>
        TryParse(text, out var id) ? id : throw Identifier.Refuse("an API group id", text);

    /// <summary>Takes an identifier; false when the text cannot be one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ApiGroupId? id)
    {
        id = Identifier.IsValid(text) ? new ApiGroupId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
