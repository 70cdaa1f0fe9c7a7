using System.Text.RegularExpressions;

namespace PulumiApig.Report.Masking;

/// <summary>Text that looks like a credential, whatever the name of the property that holds it.</summary>
internal static partial class Credentials
{
    private const int LongEnough = 16;

    /// <summary>In bits per character. Words of a language have less than 3.5 and mostly fewer characters.</summary>
    private const double RandomEnough = 3;

    private static readonly Regex[] Patterns = [Pem(), Jwt(), KnownPrefix(), Assignment(), UserInfo(), Authorization()];

    /// <summary>Every place in a text that looks like a credential.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        if (text.Length < 8)
            yield break;
        foreach (Regex pattern in Patterns)
        foreach (Match match in pattern.Matches(text))
        {
            Group secret = match.Groups["secret"];
            yield return (secret.Index, secret.Length);
        }
    }

    /// <summary>Whether a text is long and random: a key rather than a word.</summary>
    public static bool IsRandom(string text)
    {
        if (text.Length < LongEnough)
            return false;
        double bits = text.CountBy(c => c).Sum(c => -c.Value * Math.Log2((double)c.Value / text.Length)) / text.Length;
        return bits >= RandomEnough && !text.Contains(' ');
    }

    // Up to its end, or to the end of the text where it is cut.
    [GeneratedRegex(
        @"(?<secret>-----BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|CERTIFICATE|PGP MESSAGE|SECRET)[A-Z0-9 ]*-----[\s\S]*?(?:-----END [A-Z0-9 ]*-----|\z))"
    )]
    private static partial Regex Pem();

    // Only at the start of a run: from every place in it, a long one would take for ever.
    [GeneratedRegex(@"(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?)")]
    private static partial Regex Jwt();

    // AWS, GitHub, GitLab, Slack, Google, Pulumi, Stripe, OpenAI-style and NuGet keys say what they are.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{30,}|pul-[0-9a-f]{30,}|[sr]k_live_\w{16,}|sk-[\w-]{20,}|oy2[a-z0-9]{43})"
    )]
    private static partial Regex KnownPrefix();

    // Not the tokens of types, which repeat a name (index/randomPassword:RandomPassword), nor what follows them in a URN.
    // password=…, "secretKey": "…", HW_SECRET_KEY: …, also where the quotes are escaped.
    [GeneratedRegex(
        @"(?:passw(?:or)?d|pwd|passphrase|secret|token|credential|(?:access|secret|private|api|account|signing)[ _-]?key)s?(?!(?<=[/:](?<name>\w+)):\k<name>\b|::)[\\""']*(?:\s*[:=]\s*|=>|\s+value\s+)[\\]?(?:""(?<secret>[^""]*[^""\\])|'(?<secret>[^']+)|\{(?<secret>[^}\[]+)|(?<secret>[^\s""'\\,;&}\[\](){<][^\s""'\\,;&}]*))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Assignment();

    [GeneratedRegex(@"://[^\s/:@]*:(?<secret>[^\s/@]+)@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(
        @"(?:\b(?:Bearer|Basic)\s+(?<secret>[\w.~+/=-]{8,}))|(?:\b(?:Signature|X-Amz-Signature|sig)=(?<secret>[\w%+/=-]{16,}))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Authorization();
}
