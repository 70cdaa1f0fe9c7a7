using System.Collections.Frozen;

namespace PulumiApig.Protocol.Values;

/// <summary>The marks by which special values are told from plain ones in a protobuf Struct and in JSON.</summary>
public static class WireConstants
{
    /// <summary>The key that makes an object a special value; its text says of which kind.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>Signature of a secret.</summary>
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Signature of an asset.</summary>
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Signature of an archive.</summary>
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Signature of a resource reference.</summary>
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Signature of an output value.</summary>
    public const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>
    /// The text that stands for an unknown value. Senders use this one for every type, since programs decode no other.
    /// </summary>
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly FrozenSet<string> Unknowns = new[]
    {
        UnknownText,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
        "030794c1-ac77-496b-92df-f27374a8bd58", // asset
        "e48ece36-62e2-4504-bad9-02848725956a", // archive
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text stands for an unknown value of any type.</summary>
    public static bool IsUnknown(string text) =>
        // Every sentinel is a UUID of 36 characters: nearly all texts are told apart by their length.
        text.Length == 36
        && Unknowns.Contains(text);
}
