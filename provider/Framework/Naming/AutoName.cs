using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Framework.Naming;

/// <summary>How names are made for resources whose programs give none: <c>NAME-1a2b3c4</c>.</summary>
/// <param name="MaxLength">The most characters that a name may have.</param>
/// <param name="IsAllowed">Which characters a name may have; others become hyphens, or nothing where those are not allowed.</param>
public sealed record AutoName(int MaxLength, Func<char, bool> IsAllowed)
{
    private const int SuffixLength = 7;

    /// <summary>A name that is the resource's alone.</summary>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="seed">Random bytes: the same give the same name.</param>
    public string Make(string resource, ReadOnlySpan<byte> seed)
    {
        var suffix = Convert.ToHexStringLower(SHA256.HashData(seed))[..SuffixLength];
        var stem = Fit(resource, MaxLength - SuffixLength - 1);
        var separator = IsAllowed('-') ? "-" : "";
        return stem.Length == 0 ? suffix : $"{stem}{separator}{suffix}";
    }

    /// <summary>A name in the form that the service takes.</summary>
    public string Fit(string name) => Fit(name, MaxLength);

    private string Fit(string name, int length)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fitted = new StringBuilder();
        foreach (var character in name)
        {
            if (IsAllowed(character))
                fitted.Append(character);
            else if (IsAllowed('-'))
                fitted.Append('-');
        }
        return fitted.Length > length ? fitted.ToString(0, Math.Max(0, length)) : fitted.ToString();
    }
}
