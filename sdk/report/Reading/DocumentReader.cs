using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Reads the document of <c>preview --json</c>, as far as it goes.</summary>
internal static class DocumentReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = 512,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static void Read(ReadOnlyMemory<byte> json, IPreviewSink sink)
    {
        int steps = 0;
        bool isPreview = false;
        try
        {
            Utf8JsonReader reader = new(json.Span, Options);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                sink.AddProblem("The input is a JSON array, not a preview: run the preview with --json.");
                return;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                isPreview |= name is "steps" or "changeSummary" or "diagnostics";
                ReadMember(name, ref reader, sink, ref steps);
            }
        }
        catch (JsonException broken)
        {
            string where = Plural.Digits((int)Math.Min(broken.LineNumber ?? 0, int.MaxValue - 1) + 1);
            sink.AddProblem(
                $"The preview breaks off or is no JSON at its line {where}: {Plural.Of(steps, "step was", "steps were")} read before it."
            );
            return;
        }
        if (!isPreview)
        {
            sink.AddProblem(
                "The input is JSON, but no preview: it has neither 'steps' nor 'diagnostics' nor 'changeSummary'."
            );
        }
    }

    private static void ReadMember(string name, ref Utf8JsonReader reader, IPreviewSink sink, ref int steps)
    {
        switch (name)
        {
            case "steps" when reader.TokenType == JsonTokenType.StartArray:
                while (TryReadItem(ref reader, out JsonDocument? step))
                {
                    using (step)
                        Add(step.RootElement, sink, ref steps);
                }
                break;
            case "diagnostics" when reader.TokenType == JsonTokenType.StartArray:
                while (TryReadItem(ref reader, out JsonDocument? message))
                {
                    using (message)
                    {
                        if (DiagnosticJson.Of(message.RootElement) is { } diagnostic)
                            sink.Add(diagnostic);
                    }
                }
                break;
            case "changeSummary" when reader.TokenType == JsonTokenType.StartObject:
                using (var counts = JsonDocument.ParseValue(ref reader))
                    sink.SetUnchanged(counts.RootElement.Get("same").Integer() ?? 0);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void Add(JsonElement json, IPreviewSink sink, ref int steps)
    {
        if (StepJson.OfDocument(json) is { } step)
        {
            sink.Add(step);
            steps++;
        }
        else
            sink.AddProblem($"After step {Plural.Digits(steps)} comes one without 'op' or 'urn', which was left out.");
    }

    private static bool TryReadItem(ref Utf8JsonReader reader, [NotNullWhen(true)] out JsonDocument? item)
    {
        reader.Read();
        item = reader.TokenType == JsonTokenType.EndArray ? null : JsonDocument.ParseValue(ref reader);
        return item is not null;
    }
}
