using System.Collections.Concurrent;
using System.Security.Cryptography;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Authentication;

/// <summary>A token that the simulator has given out.</summary>
/// <param name="Text">What goes into <c>X-Auth-Token</c>.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Project">Its scope; null when it is scoped to the account.</param>
/// <param name="IssuedAt">When it was given out.</param>
/// <param name="ExpiresAt">From when on it is refused.</param>
internal sealed record IssuedToken(
    string Text,
    string User,
    Project? Project,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt
);

/// <summary>The tokens in force. A new one does not end the older ones.</summary>
internal sealed class Tokens(TimeProvider clock, TimeSpan lifetime)
{
    // A real token takes some kilobytes.
    private const int Size = 1800;
    private readonly ConcurrentDictionary<string, IssuedToken> _tokens = new();

    public IssuedToken Issue(string user, Project? project)
    {
        var now = clock.GetUtcNow();
        var text = "MII" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)).Replace('/', '-');
        return _tokens[text] = new IssuedToken(text, user, project, now, now + lifetime);
    }

    public IssuedToken? Find(string text) => _tokens.GetValueOrDefault(text);

    public bool IsExpired(IssuedToken token) => clock.GetUtcNow() >= token.ExpiresAt;

    /// <summary>Ends all tokens as if their time had passed.</summary>
    public void ExpireAll()
    {
        var now = clock.GetUtcNow();
        foreach (var (text, token) in _tokens)
            _tokens[text] = token with { ExpiresAt = now };
    }
}
