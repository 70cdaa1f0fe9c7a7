using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PulumiApig.LocalEngine.Runs;

/// <summary>URNs that a user named; <c>*</c> stands for any text without a colon, <c>**</c> for any text.</summary>
internal sealed class UrnPatterns
{
    public static readonly UrnPatterns None = new([]);

    private readonly ImmutableArray<Regex> _patterns;

    public UrnPatterns(IEnumerable<string> patterns) => _patterns = [.. patterns.Select(ToRegex)];

    public bool IsEmpty => _patterns.IsEmpty;

    public bool Match(string urn) => _patterns.Any(p => p.IsMatch(urn));

    private static Regex ToRegex(string pattern)
    {
        var text = Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal);
        return new($"^{text.Replace(@"\*", "[^:]*", StringComparison.Ordinal)}\\z", RegexOptions.CultureInvariant);
    }
}
