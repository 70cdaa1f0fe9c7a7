using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>Values that stand for something else: unknown values, secrets and signed objects of the engine.</summary>
internal static class ReservedText
{
    /// <summary>What the engine prints for a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>What we print for a value that is known only after the update.</summary>
    public const string Unknown = "[unknown]";

    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    // One per type in the engine; programs and providers mostly use the first for all.
    private static readonly HashSet<string> Unknowns =
    [
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ];

    /// <summary>The word for a value that is not to be shown or not to be known; null for all others.</summary>
    public static string? WordFor(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                string text = value.Text();
                return text == Secret ? Secret
                    : Unknowns.Contains(text) ? Unknown
                    : null;
            case JsonValueKind.Object when value.Get(SignatureKey) is { ValueKind: JsonValueKind.String } signature:
                return signature.Text() switch
                {
                    SecretSignature => Secret,
                    OutputSignature when value.Get("secret").ValueKind == JsonValueKind.True => Secret,
                    OutputSignature when value.Get("value").ValueKind == JsonValueKind.Undefined => Unknown,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Whether a key is the engine's own.</summary>
    public static bool IsInternal(string key) => key == SignatureKey || key.StartsWith("__", StringComparison.Ordinal);
}
