using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>What a text that begins as JSON is, seen from outside.</summary>
/// <param name="Length">Where its first value ends; where it breaks, if it does.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="IsPreview">Whether it is, or begins as, the document of a preview.</param>
/// <param name="IsEvent">Whether it is, or begins as, an event of the engine.</param>
/// <param name="IsBroken">Whether the value does not end, or is no JSON.</param>
/// <param name="IsCut">Whether it is JSON as far as it goes, and only ends too early.</param>
internal readonly record struct DocumentOutline(
    int Length,
    bool IsArray,
    bool IsPreview,
    bool IsEvent,
    bool IsBroken,
    bool IsCut
)
{
    public static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = 512,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>All that the document of a preview may have.</summary>
    private static readonly HashSet<string> Members =
    [
        "config",
        "steps",
        "diagnostics",
        "duration",
        "changeSummary",
        "maybeCorrupt",
        "error",
    ];

    public static DocumentOutline Of(ReadOnlySpan<byte> json)
    {
        DocumentOutline seen = default;
        Utf8JsonReader reader = new(json, Options);
        try
        {
            reader.Read();
            seen = seen with { IsArray = reader.TokenType == JsonTokenType.StartArray };
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadNames(ref reader, ref seen);
            else
                reader.Skip();
            return seen with { Length = (int)reader.BytesConsumed };
        }
        catch (JsonException)
        {
            return seen with { Length = json.Length, IsBroken = true, IsCut = EndsTooEarly(json) };
        }
    }

    private static void ReadNames(ref Utf8JsonReader reader, ref DocumentOutline seen)
    {
        HashSet<string> names = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            names.Add(name);
            // Of what breaks off this much counts.
            seen = seen with
            {
                IsPreview = seen.IsPreview || name is "steps" or "changeSummary",
            };
            reader.Read();
            reader.Skip();
        }
        seen = seen with { IsPreview = NamePreview(names), IsEvent = NameEvent(names) };
    }

    /// <summary>
    /// Whether the document of a preview has these members. One that could not even begin, or finds nothing, leaves its steps
    /// out; reports of other tools, and of this one, have some of the same.
    /// </summary>
    private static bool NamePreview(HashSet<string> names) =>
        (names.Contains("steps") && names.Contains("changeSummary"))
        || (
            Members.IsSupersetOf(names)
            && (
                names.Overlaps(["steps", "changeSummary", "diagnostics"])
                || names.SetEquals(["error"])
                || names.SetEquals(["config", "duration"])
            )
        );

    private static bool NameEvent(HashSet<string> names) =>
        names.Any(name => name != "timestamp")
        && names.All(name => name is "sequence" or "timestamp" || name.EndsWith("Event", StringComparison.Ordinal));

    /// <summary>Whether a text may have part of a preview in it: its marks, if only in a string, or bytes that are no text.</summary>
    public static bool MayHoldPreview(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)0) >= 0
        || HasName(text, "\"steps"u8)
        || HasName(text, "\"changeSummary"u8)
        || HasName(text, "\"resourcePreEvent"u8)
        || HasName(text, "\"summaryEvent"u8);

    private static bool HasName(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        int at = text.IndexOf(name);
        if (at < 0)
            return false;
        ReadOnlySpan<byte> value = text[(at + name.Length)..].TrimStart("\\\": \t\r\n"u8);
        return !value.IsEmpty && value[0] is (byte)'[' or (byte)'{';
    }

    /// <summary>Whether the text is right as far as it goes, and only ends too early.</summary>
    private static bool EndsTooEarly(ReadOnlySpan<byte> json)
    {
        try
        {
            Utf8JsonReader reader = new(json, isFinalBlock: false, new JsonReaderState(Options));
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
