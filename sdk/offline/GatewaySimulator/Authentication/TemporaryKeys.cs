using System.Security.Cryptography;

namespace PulumiApig.Simulator.Authentication;

/// <summary>Gives out access keys that end.</summary>
internal sealed class TemporaryKeys(AccessKeys keys, TimeProvider clock)
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public AccessKeyPair Issue(string owner, TimeSpan lifetime)
    {
        var pair = new AccessKeyPair(
            "HST" + RandomNumberGenerator.GetString(Characters, 17),
            RandomNumberGenerator.GetString(Characters, 40),
            owner,
            "ggp" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(600)),
            clock.GetUtcNow() + lifetime
        );
        keys.Add(pair);
        return pair;
    }
}
