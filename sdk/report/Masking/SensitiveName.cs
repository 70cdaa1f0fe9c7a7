using System.Text.RegularExpressions;

namespace PulumiApig.Report.Masking;

/// <summary>What the name of a property says about its value.</summary>
internal enum Sensitivity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It may be a credential, if it looks like one.</summary>
    Suspicious,

    /// <summary>It is a credential, whatever it looks like.</summary>
    Certain,
}

internal static partial class SensitiveName
{
    private static readonly HashSet<string> Nouns = Words(
        "password passwd pwd passphrase passcode secret secrets token tokens credential credentials"
    );

    private static readonly HashSet<string> KeyKinds = Words(
        "access secret private api signing encryption shared account storage license auth"
    );

    private static readonly HashSet<string> Wholes = Words("ak sk pat apikey accesskey secretkey privatekey");

    /// <summary>Judges by the words of a name: <c>dbPassword</c>, <c>SECRET_KEY</c>; <c>tokenEndpoint</c> is only suspicious.</summary>
    public static Sensitivity Of(string name)
    {
        string[] words = [.. Words().Matches(name).Select(m => m.Value.ToLowerInvariant())];
        if (words.Length == 0)
            return Sensitivity.None;
        string last = words[^1];
        bool isKey = last is "key" or "keys" && words.Length > 1 && KeyKinds.Contains(words[^2]);
        if (isKey || Nouns.Contains(last) || Wholes.Contains(last))
            return Sensitivity.Certain;
        bool isPublic = words.Contains("public");
        bool isSuspicious = words.Any(w =>
            Nouns.Contains(w) || w is "key" or "keys" or "auth" or "signature" || Wholes.Contains(w)
        );
        return isSuspicious && !isPublic ? Sensitivity.Suspicious : Sensitivity.None;
    }

    private static HashSet<string> Words(string text) => [.. text.Split(' ')];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Words();
}
