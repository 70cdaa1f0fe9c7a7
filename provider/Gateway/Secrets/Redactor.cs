using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PulumiApig.Gateway.Secrets;

/// <summary>Takes secrets out of texts that others wrote: a proxy's page may well repeat the request that it refused.</summary>
internal sealed partial class Redactor
{
    private const int ShortestSecret = 4;

    private readonly ConcurrentDictionary<string, byte> _secrets = [];

    /// <summary>Makes a text secret from now on.</summary>
    public Secret Keep(Secret secret)
    {
        var text = secret.Reveal();
        // A shorter one would blank out half of every message and cannot be guessed from it either.
        if (text.Length >= ShortestSecret)
            _secrets[text] = 0;
        return secret;
    }

    public string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        // The longest first: one secret may be a part of another.
        foreach (var secret in _secrets.Keys.OrderByDescending(s => s.Length))
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        text = SignaturePattern().Replace(text, "$1***");
        return FieldPattern().Replace(text, "$1***");
    }

    [GeneratedRegex("(Signature=)[0-9A-Za-z+/=]+")]
    private static partial Regex SignaturePattern();

    // "app_secret":"…", password: …, X-Auth-Token: … and the like.
    [GeneratedRegex(
        """((?:secret|password|token|securitykey|app_key|app_code|secret_key|access_key)[a-z_-]*["']?\s*[:=]\s*["']?)[^\s"',;}<&]+""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FieldPattern();
}
