using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>What a text that begins as JSON is, seen from outside.</summary>
/// <param name="Length">Where its first value ends; where it breaks, if it does.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="IsPreview">Whether it is, or begins as, the document of a preview.</param>
/// <param name="IsEvent">Whether it is, or begins as, an event of the engine.</param>
/// <param name="IsBroken">Whether the value does not end, or is no JSON.</param>
/// <param name="BreaksOnFirstLine">Whether it is no JSON from its first line on, as lines of other programs are not.</param>
internal readonly record struct DocumentOutline(
    int Length,
    bool IsArray,
    bool IsPreview,
    bool IsEvent,
    bool IsBroken,
    bool BreaksOnFirstLine
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
        catch (JsonException e)
        {
            return seen with
            {
                Length = json.Length,
                IsBroken = true,
                BreaksOnFirstLine = e.LineNumber is 0 && !EndsTooEarly(json),
            };
        }
    }

    private static void ReadNames(ref Utf8JsonReader reader, ref DocumentOutline seen)
    {
        HashSet<string> names = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            names.Add(name);
            seen = seen with
            {
                IsPreview = seen.IsPreview || name is "steps" or "changeSummary",
                IsEvent = seen.IsEvent || name == "sequence" || name.EndsWith("Event", StringComparison.Ordinal),
            };
            reader.Read();
            reader.Skip();
        }
        // A preview that could not even begin, or finds nothing, leaves its steps out. Reports of other tools, and of this
        // one, have diagnostics as well.
        bool isBare =
            names.SetEquals(["error"]) || names.IsSupersetOf(["config", "duration"]) || names.Contains("diagnostics");
        seen = seen with { IsPreview = seen.IsPreview || (isBare && Members.IsSupersetOf(names)) };
    }

    /// <summary>Whether a text has the marks of a preview or of an event in it.</summary>
    public static bool NamesPreview(ReadOnlySpan<byte> text) =>
        text.IndexOf("\"steps\":"u8) >= 0
        || text.IndexOf("\"changeSummary\":"u8) >= 0
        || text.IndexOf("\"resourcePreEvent\":"u8) >= 0
        || text.IndexOf("\"summaryEvent\":"u8) >= 0;

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
