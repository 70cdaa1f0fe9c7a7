using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.LocalEngine.Secrets;

/// <summary>
/// Encrypts texts under a passphrase as Pulumi's passphrase provider does: AES-256-GCM, with a key of PBKDF2-SHA256.
/// </summary>
/// <remarks>
/// A text becomes <c>v1:NONCE:CIPHERTEXT</c>. The salt is kept as <c>v1:SALT:</c> followed by the encrypted word
/// <c>pulumi</c>, which tells a wrong passphrase from a right one.
/// </remarks>
internal sealed class PassphraseCipher
{
    private const string Version = "v1:";
    private const string Probe = "pulumi";
    private const int SaltBytes = 8;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;

    private PassphraseCipher(byte[] key, string salt)
    {
        _key = key;
        Salt = salt;
    }

    /// <summary>The salt as state and configuration files keep it.</summary>
    public string Salt { get; }

    /// <summary>A cipher with a new salt.</summary>
    public static PassphraseCipher Create(string passphrase, KeyDerivation derive)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var key = derive(passphrase, salt);
        return new(key, $"{Version}{Convert.ToBase64String(salt)}:{Encrypt(key, Probe)}");
    }

    /// <summary>The cipher that made this salt.</summary>
    /// <exception cref="LocalEngineException">The salt is malformed, or the passphrase is another one.</exception>
    public static PassphraseCipher Open(string salt, string passphrase, KeyDerivation derive)
    {
        var parts = salt.Split(':', 3);
        if (parts is not ["v1", var encoded, var probe] || !TryFromBase64(encoded, out var bytes))
        {
            throw new LocalEngineException(
                $"'{salt}' is not an encryption salt: expected v1:SALT:v1:NONCE:CIPHERTEXT."
            );
        }
        var key = derive(passphrase, bytes);
        return TryDecrypt(key, probe, out var word) && word == Probe
            ? new(key, salt)
            : throw new LocalEngineException("The passphrase is wrong: it does not fit the stack's encryption salt.");
    }

    public string Encrypt(string text) => Encrypt(_key, text);

    /// <exception cref="LocalEngineException">The text was not encrypted by this cipher, or was changed since.</exception>
    public string Decrypt(string ciphertext) =>
        TryDecrypt(_key, ciphertext, out var text)
            ? text
            : throw new LocalEngineException(
                "A secret cannot be decrypted: it was changed, or belongs to another salt."
            );

    private static string Encrypt(byte[] key, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var sealedText = new byte[plain.Length + TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length));
        return $"{Version}{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    private static bool TryDecrypt(byte[] key, string ciphertext, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (
            ciphertext.Split(':') is not ["v1", var first, var second]
            || !TryFromBase64(first, out var nonce)
            || !TryFromBase64(second, out var sealedText)
            || nonce.Length != NonceBytes
            || sealedText.Length < TagBytes
        )
        {
            return false;
        }
        var plain = new byte[sealedText.Length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(nonce, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        text = Encoding.UTF8.GetString(plain);
        return true;
    }

    private static bool TryFromBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text, bytes, out var length);
        bytes = bytes[..length];
        return isBase64;
    }
}
