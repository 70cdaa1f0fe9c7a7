using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>What may be the secret of an app.</summary>
public static class AppSecret
{
    /// <summary>The rule, in words that follow "expected:".</summary>
    public const string Rule = "8 to 128 letters, digits or characters of _-!@#$%, the first a letter or digit";

    private const int Shortest = 8;
    private const int Longest = 128;

    /// <summary>Whether a secret of the caller's own is within the <see cref="Rule"/>.</summary>
    public static bool IsValid(Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var text = secret.Reveal();
        return text is { Length: >= Shortest and <= Longest }
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || "_-!@#$%".Contains(c, StringComparison.Ordinal));
    }

    /// <summary>Takes a secret; false when the text is not within the <see cref="Rule"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Secret? secret)
    {
        secret = text is not null && IsValid(new(text)) ? new Secret(text) : null;
        return secret is not null;
    }

    // The samples of the service show "416************ab8": what is masked is not the secret.
    internal static Secret? FromAnswer(string? text) =>
        string.IsNullOrEmpty(text) || text.Contains("***", StringComparison.Ordinal) ? null : new Secret(text);
}
