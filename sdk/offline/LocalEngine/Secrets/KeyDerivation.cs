using System.Security.Cryptography;

namespace PulumiApig.LocalEngine.Secrets;

/// <summary>Makes the key of a cipher out of a passphrase and a salt.</summary>
internal delegate byte[] KeyDerivation(string passphrase, byte[] salt);

internal static class KeyDerivations
{
    private const int KeyBytes = 32;

    /// <summary>As Pulumi does it: a million rounds, so that guessing passphrases takes long.</summary>
    public static readonly KeyDerivation Pulumi = (passphrase, salt) => Stretch(passphrase, salt, 1_000_000);

    /// <summary>For a state that is not kept: one round.</summary>
    public static readonly KeyDerivation Quick = (passphrase, salt) => Stretch(passphrase, salt, 1);

    private static byte[] Stretch(string passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, rounds, HashAlgorithmName.SHA256, KeyBytes);
}
