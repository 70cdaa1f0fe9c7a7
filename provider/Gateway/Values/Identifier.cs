using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>What every identifier of the service has in common: it goes into a URL as it is.</summary>
/// <remarks>The service documents 32 hexadecimal digits, or 36 characters with hyphens; partner clouds may differ.</remarks>
/// <typeparam name="T">The identifier of one kind of thing.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "AppId.Parse says which identifier it is about.")]
public abstract record Identifier<T>
    where T : Identifier<T>, IIdentifier<T>
{
    private protected Identifier(string value) => Value = value;

    /// <summary>The identifier as the service writes it.</summary>
    public string Value { get; }

    /// <summary>Takes an identifier.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or has characters that an identifier cannot have.</exception>
    public static T Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not {T.Kind}: {Identifier.Rule} are expected.");

    /// <summary>Takes an identifier; false when the text cannot be one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out T? id)
    {
        id = Identifier.IsValid(text) ? T.Of(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Value;
}

/// <summary>What is to say of one kind of identifier.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public interface IIdentifier<out T>
{
    /// <summary>What it is, with an article.</summary>
    internal static abstract string Kind { get; }

    /// <summary>Makes one of a valid text.</summary>
    internal static abstract T Of(string value);
}

/// <summary>What is valid as an identifier of any kind.</summary>
internal static class Identifier
{
    private const int MaxLength = 64;

    public const string Rule = "1 to 64 letters, digits, hyphens or underscores";

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
