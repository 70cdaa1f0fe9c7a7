namespace PulumiApig.Gateway.Settings;

/// <summary>
/// What a credential must not have: no key, token or password of the service has it, so it comes from copying, and
/// five refused signatures lock an access key.
/// </summary>
internal static class CredentialText
{
    /// <summary>The next step.</summary>
    public const string Advice =
        "Copy it anew, without anything before, after or between its characters; it was not sent.";

    /// <summary>What is wrong with a credential, as the end of "it has"; null when nothing is. Never says the value.</summary>
    public static string? Flaw(string text) =>
        text.Any(c => c is '\r' or '\n') ? "a line break"
        : text.Any(char.IsControl) ? "a control character"
        : text.Any(c => !char.IsAscii(c))
            ? "a character outside ASCII, such as a typographic quote or a letter with an accent"
        : text.Length > 0 && (text[0] == ' ' || text[^1] == ' ') ? "a blank at its beginning or end"
        : null;

    /// <summary>The first flaw of several credentials, as a clause that names the credential; null when there is none.</summary>
    public static string? Flaw(IEnumerable<(string Name, string Text)> credentials) =>
        credentials
            .Select(c => Flaw(c.Text) is { } flaw ? $"{c.Name} has {flaw}" : null)
            .FirstOrDefault(f => f is not null);
}
