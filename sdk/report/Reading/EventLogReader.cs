using System.Text.Json;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Reads an event log: one event of the engine per line, as <c>--event-log</c> writes it.</summary>
internal static class EventLogReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    /// <summary>Whether a line is an event: a whole object that holds a sequence number or an event by name.</summary>
    public static bool IsEvent(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(ValidText.Of(line), Options);
            JsonElement root = json.RootElement;
            return root.Get("sequence").ValueKind == JsonValueKind.Number
                || root.Members().Any(m => m.Name.EndsWith("Event", StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads the first line and all that follow.</summary>
    public static void Read(ReadOnlyMemory<byte> first, LineReader rest, IPreviewSink sink)
    {
        Counts counts = new();
        Add(first, sink, counts);
        while (rest.TryRead(out ReadOnlyMemory<byte> line))
        {
            // Lines of another program may stand in between; an event that broke begins like one.
            if (!line.IsEmpty && line.Span[0] == (byte)'{')
                Add(line, sink, counts);
        }
        if (counts.Broken > 0)
            sink.AddProblem($"{Plural.Of(counts.Broken, "event is", "events are")} no JSON and left out.");
        if (!counts.HasSummary)
            sink.AddProblem(
                $"The event log ends before its summary: {Plural.Of(counts.Steps, "step was", "steps were")} read."
            );
    }

    private static void Add(ReadOnlyMemory<byte> line, IPreviewSink sink, Counts counts)
    {
        try
        {
            using var json = JsonDocument.Parse(ValidText.Of(line), Options);
            Add(json.RootElement, sink, counts);
        }
        catch (JsonException)
        {
            counts.Broken++;
        }
    }

    private static void Add(JsonElement happened, IPreviewSink sink, Counts counts)
    {
        foreach ((string name, JsonElement body) in happened.Members())
        {
            switch (name)
            {
                // A refresh knows its result only at its end, so the end of a step counts as well as its start.
                case "resourcePreEvent" or "resOutputsEvent" or "resOpFailedEvent":
                    AddStep(body.Get("metadata"), name, sink, counts);
                    break;
                case "diagnosticEvent" when !body.IsTrue("ephemeral"):
                    if (DiagnosticJson.Of(body) is { } diagnostic)
                        sink.Add(diagnostic);
                    break;
                case "policyEvent":
                    sink.Add(DiagnosticJson.OfPolicy(body));
                    break;
                case "errorEvent":
                    sink.Add(new Diagnostic(Severity.Error, "", body.Text("error")));
                    break;
                case "summaryEvent":
                    counts.HasSummary = true;
                    sink.SetUnchanged(body.Get("resourceChanges").Get("same").Integer() ?? 0);
                    if (body.Text("result") == "failed")
                        sink.SetFailed();
                    break;
            }
        }
    }

    private static void AddStep(JsonElement metadata, string name, IPreviewSink sink, Counts counts)
    {
        if (StepJson.OfEvent(metadata) is not { } step)
        {
            counts.Broken++;
            return;
        }
        if (name == "resourcePreEvent")
            counts.Steps++;
        sink.Add(step with { HasFailed = name == "resOpFailedEvent" });
    }

    private sealed class Counts
    {
        public int Steps { get; set; }

        public int Broken { get; set; }

        public bool HasSummary { get; set; }
    }
}
