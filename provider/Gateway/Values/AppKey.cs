using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>
/// A key of an app that the caller chose: 8 to 200 letters, digits, underscores and hyphens, the first a letter or digit.
/// </summary>
public sealed record AppKey
{
    /// <summary>The rule, in words that follow "expected:".</summary>
    public const string Rule = "8 to 200 letters, digits, underscores or hyphens, the first a letter or digit";

    private const int Shortest = 8;
    private const int Longest = 200;

    private AppKey(string value) => Value = value;

    /// <summary>The key.</summary>
    public string Value { get; }

    /// <summary>Takes a key.</summary>
    /// <exception cref="FormatException">The text is not within the <see cref="Rule"/>.</exception>
    public static AppKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not an app key, expected: {Rule}.");

    /// <summary>Takes a key; false when the text is not within the <see cref="Rule"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AppKey? key)
    {
        key =
            text is { Length: >= Shortest and <= Longest }
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
                ? new AppKey(text)
                : null;
        return key is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
