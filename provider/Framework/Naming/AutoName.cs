using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Framework.Naming;

/// <summary>How names are made for resources whose programs give none: <c>NAME-1a2b3c4</c>.</summary>
/// <param name="MaxLength">The most characters that a name may have.</param>
/// <param name="IsAllowed">
/// Which characters a name may have; others become hyphens, or underscores where those are not allowed, or nothing.
/// </param>
public sealed record AutoName(int MaxLength, Func<char, bool> IsAllowed)
{
    private const int SuffixLength = 7;

    /// <summary>Which characters a name may begin with.</summary>
    public Func<char, bool> IsAllowedFirst { get; init; } = IsAllowed;

    /// <summary>What a name begins with that would begin with a character that is not allowed there.</summary>
    public string Start { get; init; } = "";

    /// <summary>Names of letters, digits and underscores that begin with a letter.</summary>
    /// <param name="maxLength">The most characters that a name may have.</param>
    /// <param name="start">What a name begins with that would not begin with a letter otherwise.</param>
    public static AutoName Word(int maxLength, string start) =>
        new(maxLength, c => char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            IsAllowedFirst = char.IsAsciiLetter,
            Start = start,
        };

    private string Separator =>
        IsAllowed('-') ? "-"
        : IsAllowed('_') ? "_"
        : "";

    /// <summary>A name that is the resource's alone.</summary>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="seed">Random bytes: the same give the same name.</param>
    public string Make(string resource, ReadOnlySpan<byte> seed)
    {
        var suffix = Convert.ToHexStringLower(SHA256.HashData(seed))[..SuffixLength];
        var stem = Fit(resource, MaxLength - SuffixLength - Separator.Length);
        return stem.Length == 0 ? Begin(suffix) : $"{stem}{Separator}{suffix}";
    }

    /// <summary>A name in the form that the service takes.</summary>
    public string Fit(string name) => Fit(name, MaxLength);

    private string Fit(string name, int length)
    {
        var fitted = new StringBuilder();
        foreach (var character in name)
        {
            if (IsAllowed(character))
                fitted.Append(character);
            else
                fitted.Append(Separator);
        }
        var begun = Begin(fitted.ToString());
        return begun.Length > length ? begun[..Math.Max(0, length)] : begun;
    }

    private string Begin(string name) => name.Length == 0 || IsAllowedFirst(name[0]) ? name : Start + name;
}
