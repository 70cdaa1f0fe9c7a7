using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Reads the document of <c>preview --json</c>, as far as it goes.</summary>
internal static class DocumentReader
{
    public static void Read(ReadOnlyMemory<byte> json, IPreviewSink sink)
    {
        int steps = 0;
        try
        {
            Utf8JsonReader reader = new(json.Span, DocumentOutline.Options);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                ReadMember(name, ref reader, sink, ref steps);
            }
        }
        catch (JsonException broken)
        {
            string where = Plural.Digits((int)Math.Min(broken.LineNumber ?? 0, int.MaxValue - 1) + 1);
            sink.AddProblem(
                $"The preview breaks off or is no JSON at its line {where}: {Plural.Of(steps, "step was", "steps were")} read before it."
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
            case "error" when reader.TokenType == JsonTokenType.String:
                sink.Add(new Diagnostic(Severity.Error, "", reader.GetString()!));
                sink.SetFailed();
                break;
            case "maybeCorrupt" when reader.TokenType == JsonTokenType.True:
                sink.SetFailed();
                break;
            case "changeSummary" when reader.TokenType == JsonTokenType.StartObject:
                using (var counts = JsonDocument.ParseValue(ref reader))
                    StepJson.Count(counts.RootElement, sink);
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
