using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>
/// The name of an app: 3 to 64 Chinese characters, letters, digits and underscores, the first a Chinese character or a
/// letter. A name that the service answers is kept as it is.
/// </summary>
public sealed record AppName
{
    /// <summary>The rule, in words that follow "expected:".</summary>
    public const string Rule =
        "3 to 64 Chinese characters, letters, digits or underscores, the first a Chinese character or a letter";

    private const int Shortest = 3;
    private const int Longest = 64;

    private AppName(string value) => Value = value;

    /// <summary>The name as the service writes it.</summary>
    public string Value { get; }

    /// <summary>Takes a name.</summary>
    /// <exception cref="FormatException">The text is not within the <see cref="Rule"/>.</exception>
    public static AppName Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException($"'{text}' is not an app name, expected: {Rule}.");

    /// <summary>Takes a name; false when the text is not within the <see cref="Rule"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AppName? name)
    {
        name =
            text is { Length: >= Shortest and <= Longest }
            && IsLetter(text[0])
            && text.All(c => IsLetter(c) || char.IsAsciiDigit(c) || c is '_')
                ? new AppName(text)
                : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static AppName FromAnswer(string? name) => new(name ?? "");

    // The pages of the service say "Chinese characters": the CJK unified ideographs.
    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u4e00' and <= '\u9fff';
}
