using System.Text.Json;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Reads an event log: one event of the engine after the other, as <c>up --json</c> and <c>--event-log</c> write them.</summary>
internal sealed class EventLogReader(IPreviewSink sink)
{
    private readonly HashSet<string> _refreshing = [];
    private int _steps;
    private int _broken;
    private long _sequence = -1;
    private bool _hasBegun;
    private bool _hasSummary;

    /// <summary>Whether a line that is no JSON begins like an event.</summary>
    public static bool LooksLikeEvent(ReadOnlySpan<byte> line) =>
        line.Length > 1 && line[1..].TrimStart((byte)' ').StartsWith("\"sequence\""u8);

    /// <summary>Whether an event belongs to this log, and not to one that begins.</summary>
    public bool Follows(JsonElement happened) =>
        // What plugins say while they are loaded comes before the prelude.
        !(_hasBegun && happened.Get("preludeEvent").ValueKind != JsonValueKind.Undefined)
        && !(_hasSummary && happened.Get("resourcePreEvent").ValueKind != JsonValueKind.Undefined)
        && (SequenceOf(happened) is not { } sequence || sequence > _sequence);

    public void AddBroken() => _broken++;

    public void Add(JsonElement happened)
    {
        _sequence = SequenceOf(happened) ?? _sequence;
        foreach ((string name, JsonElement body) in happened.Members())
        {
            _hasBegun |= name is "preludeEvent" or "resourcePreEvent" or "summaryEvent";
            switch (name)
            {
                case "resourcePreEvent" or "resOutputsEvent" or "resOpFailedEvent":
                    AddStep(body.Get("metadata"), name);
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
                    _hasSummary = true;
                    StepJson.Count(body.Get("resourceChanges"), sink);
                    if (body.Text("result") == "failed" || body.IsTrue("maybeCorrupt"))
                        sink.SetFailed();
                    if (body.Get("isPreview").ValueKind == JsonValueKind.False)
                        sink.SetDone();
                    break;
            }
        }
    }

    /// <summary>The log ends here.</summary>
    public void End()
    {
        if (_broken > 0)
            sink.AddProblem($"{Plural.Of(_broken, "event is", "events are")} no JSON and left out.");
        if (!_hasSummary)
            sink.AddProblem(
                $"The event log ends before its summary: {Plural.Of(_steps, "step was", "steps were")} read."
            );
    }

    private void AddStep(JsonElement metadata, string name)
    {
        if (StepJson.OfEvent(metadata) is not { } step)
        {
            _broken++;
            return;
        }
        bool isStart = name == "resourcePreEvent";
        if (isStart)
            _steps++;
        // What a refresh finds is known at its end only, which is told as the step that it amounts to.
        if (isStart && step.Operation == "refresh")
        {
            _refreshing.Add(step.Urn);
            return;
        }
        bool hasFailed = name == "resOpFailedEvent";
        bool isRefresh = !isStart && _refreshing.Remove(step.Urn);
        bool isGone = isRefresh && !hasFailed && step.New.ValueKind != JsonValueKind.Object;
        sink.Add(
            step with
            {
                Operation = isGone ? "delete" : step.Operation,
                HasFailed = hasFailed,
                IsRefresh = isRefresh,
            }
        );
    }

    private static long? SequenceOf(JsonElement happened) =>
        happened.Get("sequence") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long sequence)
            ? sequence
            : null;
}
