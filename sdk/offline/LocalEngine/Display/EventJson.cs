using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Events as the JSON objects that the Pulumi CLI streams, one a line.</summary>
internal sealed class EventJson(TimeProvider clock)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _sequence;

    public string Prelude(StackConfig config) =>
        Event(
            "preludeEvent",
            writer =>
            {
                writer.WriteStartObject("config");
                foreach (var (key, value) in config.Values)
                    writer.WriteString(key, value.IsSecret ? ValueText.Secret : value.Text);
                writer.WriteEndObject();
            }
        );

    /// <summary>Whether the CLI tells of a step: not of default providers, and of what stays only of the stack.</summary>
    public static bool IsShown(Step step) =>
        !Report.IsDefaultProvider(step.State)
        && (step.Meaning != StepOp.Same || step.State.IsStack || step.Old?.IsProtected != step.New?.IsProtected);

    /// <summary>What the CLI puts in front of a message.</summary>
    public static string Prefix(LogSeverity severity) =>
        severity == LogSeverity.Info ? "" : PreviewJson.Name(severity) + ": ";

    /// <summary>An event; null for one that the stream does not carry.</summary>
    public string? Of(EngineEvent happened, bool isPreview) =>
        happened switch
        {
            StepStarted { Step: var step } when !IsShown(step) => null,
            StepFinished { Step: var step } when !IsShown(step) => null,
            StepStarted { Step: var step } => OfStep("resourcePreEvent", step, isPreview),
            StepFinished { Step: var step } => OfStep("resOutputsEvent", step, isPreview),
            StepFailed { Step: var step } => OfStep("resOpFailedEvent", step, isPreview),
            Diagnostic message => Event("diagnosticEvent", writer => Write(writer, message)),
            ProgramOutput { Line: var line } => Event(
                "stdoutEvent",
                writer =>
                {
                    writer.WriteString("message", line + "\n");
                    writer.WriteString("color", "never");
                }
            ),
            _ => null,
        };

    public string Summary(Report report, RunResult result, bool isPreview, TimeSpan duration) =>
        Event(
            "summaryEvent",
            writer =>
            {
                writer.WriteBoolean("maybeCorrupt", result.MaybeCorrupt);
                writer.WriteNumber("durationSeconds", (int)duration.TotalSeconds);
                writer.WriteStartObject("resourceChanges");
                foreach (var (op, count) in report.Counts())
                    writer.WriteNumber(op.Name(), count);
                writer.WriteEndObject();
                writer.WriteStartObject("PolicyPacks");
                writer.WriteEndObject();
                writer.WriteBoolean("isPreview", isPreview);
                writer.WriteString("result", result.HasFailed ? "failed" : "succeeded");
            }
        );

    /// <summary>The last event of every stream.</summary>
    public string End() => Event("cancelEvent", _ => { });

    private string OfStep(string name, Step step, bool isPreview) =>
        Event(
            name,
            writer =>
            {
                writer.WriteStartObject("metadata");
                writer.WriteString("op", step.Meaning.Name());
                writer.WriteString("urn", step.Urn);
                writer.WriteString("type", step.Type);
                Write(writer, "old", step.Old);
                Write(writer, "new", step.New);
                Names(writer, "keys", step.ReplaceKeys);
                Names(writer, "diffs", step.Difference.Diffs);
                DetailedDiff(writer, step);
                Flag(writer, "logical", !step.Op.IsPartOfReplacement());
                writer.WriteString("provider", step.Provider);
                writer.WriteEndObject();
                if (name == "resOpFailedEvent")
                {
                    writer.WriteNumber("status", 1);
                    writer.WriteNumber("steps", 1);
                }
                else if (isPreview)
                {
                    writer.WriteBoolean("planning", true);
                }
            }
        );

    private static void DetailedDiff(Utf8JsonWriter writer, Step step)
    {
        if (step.Difference.Details is not { IsEmpty: false } details)
        {
            writer.WriteNull("detailedDiff");
            return;
        }
        writer.WriteStartObject("detailedDiff");
        foreach (var (path, diff) in details)
        {
            writer.WriteStartObject(path);
            writer.WriteString("diffKind", PreviewJson.Name(diff.Kind));
            writer.WriteBoolean("inputDiff", diff.IsInputDiff);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, true);
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic message)
    {
        if (message.Urn.Length > 0)
            writer.WriteString("urn", message.Urn);
        if (Prefix(message.Severity) is { Length: > 0 } prefix)
            writer.WriteString("prefix", prefix);
        writer.WriteString("message", message.Text + "\n");
        writer.WriteString("color", "never");
        writer.WriteString("severity", PreviewJson.Name(message.Severity));
        Flag(writer, "ephemeral", message.IsEphemeral);
    }

    private static void Write(Utf8JsonWriter writer, string name, ResourceState? state)
    {
        if (state is null)
        {
            writer.WriteNull(name);
            return;
        }
        var shown = PreviewJson.Hidden(state);
        writer.WriteStartObject(name);
        writer.WriteString("type", shown.Type);
        writer.WriteString("urn", shown.Urn);
        Flag(writer, "custom", shown.IsCustom);
        Flag(writer, "delete", shown.IsPendingDeletion);
        writer.WriteString("id", shown.Id);
        writer.WriteString("parent", shown.Parent);
        Flag(writer, "protect", shown.IsProtected);
        Flag(writer, "external", shown.IsExternal);
        Flag(writer, "retainOnDelete", shown.RetainOnDelete);
        writer.WritePropertyName("inputs");
        PropertyJson.Write(writer, shown.Inputs);
        writer.WritePropertyName("outputs");
        PropertyJson.Write(writer, shown.Outputs);
        writer.WriteString("provider", shown.Provider);
        Names(writer, "initErrors", shown.InitErrors);
        Names(writer, "hideDiffs", shown.HideDiffs);
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private string Event(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", _sequence++);
            writer.WriteNumber("timestamp", clock.GetUtcNow().ToUnixTimeSeconds());
            writer.WriteStartObject(name);
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
