using System.Runtime.CompilerServices;
using System.Text.Json;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>
/// Secrets as fields of a state file. What is encrypted is the JSON text of the value, in which secrets are fields again. A secret that was read keeps
/// its ciphertext, so that a state that did not change is written as it was.
/// </summary>
internal sealed class SecretFields(StackSecrets secrets)
{
    private const string Ciphertext = "ciphertext";
    private const string Plaintext = "plaintext";

    private readonly ConditionalWeakTable<PropertyValue, Encrypted> _known = [];

    /// <summary>Writes what stands for a secret's value.</summary>
    public void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        var cipher = secrets.Current();
        if (!_known.TryGetValue(value, out var encrypted) || encrypted.Salt != cipher.Salt)
        {
            encrypted = new(cipher.Salt, cipher.Encrypt(PropertyJson.ToText(value, WriteInner)));
            _known.AddOrUpdate(value, encrypted);
        }
        writer.WriteString(Ciphertext, encrypted.Text);
    }

    /// <summary>Whether a secret stands there in the clear.</summary>
    public static bool IsPlain(JsonElement secret) => secret.TryGetProperty(Plaintext, out _);

    /// <summary>Reads a secret of a file with this salt; null for a file that names none.</summary>
    /// <exception cref="LocalEngineException">The secret cannot be decrypted.</exception>
    public PropertyValue Read(JsonElement secret, string? salt)
    {
        if (secret.TryGetProperty(Plaintext, out var plain))
            return Parse(plain.GetString() ?? "null");
        if (!secret.TryGetProperty(Ciphertext, out var field) || field.GetString() is not { } ciphertext)
            throw new LocalEngineException("The state holds a secret with neither ciphertext nor plaintext.");
        if (salt is null)
            throw new LocalEngineException("The state holds secrets, and no passphrase salt that opens them.");
        var value = Parse(secrets.For(salt).Decrypt(ciphertext));
        _known.AddOrUpdate(value, new(salt, ciphertext));
        return value;
    }

    // What is encrypted as a whole is not encrypted again: the field holds the text.
    private static void WriteInner(Utf8JsonWriter writer, PropertyValue value) =>
        writer.WriteString(Ciphertext, PropertyJson.ToText(value, WriteInner));

    private static PropertyValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PropertyJson.Read(document.RootElement, Inner);

        static PropertyValue Inner(JsonElement secret) =>
            Parse(secret.GetProperty(IsPlain(secret) ? Plaintext : Ciphertext).GetString() ?? "null");
    }

    private sealed record Encrypted(string Salt, string Text);
}
