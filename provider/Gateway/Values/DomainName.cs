using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PulumiApig.Gateway;

/// <summary>
/// A domain name of an API group, or a wildcard such as <c>*.example.com</c>. Names are equal as in DNS: upper and lower
/// case, and a dot at the end, make no difference. A name that the service answers is kept as it is.
/// </summary>
public sealed partial class DomainName : IEquatable<DomainName>
{
    /// <summary>The rule, in words that follow "expected:".</summary>
    public const string Rule = "a domain name such as api.example.com or *.example.com, at most 255 characters";

    private const int Longest = 255;

    private DomainName(string value) => Value = value;

    /// <summary>The name in the spelling that was given.</summary>
    public string Value { get; }

    /// <summary>The name as DNS compares it: in lower case, without a dot at the end.</summary>
    public string Canonical => Value.TrimEnd('.').ToLowerInvariant();

    /// <summary>Takes a name.</summary>
    /// <exception cref="FormatException">The text is not within the <see cref="Rule"/>.</exception>
    public static DomainName Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException($"'{text}' is not a domain name, expected: {Rule}.");

    /// <summary>Takes a name; false when the text is not within the <see cref="Rule"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DomainName? name)
    {
        name = text is { Length: <= Longest } && Pattern().IsMatch(text) ? new DomainName(text) : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public bool Equals(DomainName? other) => other is not null && Canonical == other.Canonical;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DomainName);

    /// <inheritdoc/>
    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static DomainName FromAnswer(string? name) => new(name ?? "");

    // The page of the call has this pattern: one to seven labels and a top-level domain, or a wildcard and up to six.
    [GeneratedRegex(
        @"\A(\*\.([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,6}|([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,7})[a-z]{2,64}\.?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
