using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.LocalEngine.Diffs;
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
    private Step? _stack;

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

    /// <summary>Whether the CLI tells of a step: not of default providers.</summary>
    public static bool IsShown(Step step) => !Report.IsDefaultProvider(step.State);

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
            StepFinished { Step: { State.IsStack: true, Op: StepOp.Create or StepOp.Same } step } => Keep(step),
            StackOutputsSet { News: var outputs } when _stack is { New: { } state } step => OfStep(
                "resOutputsEvent",
                step with
                {
                    New = state with { Outputs = outputs },
                },
                isPreview
            ),
            StepFinished { Step: var step } => OfStep("resOutputsEvent", AsDone(step), isPreview),
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
                foreach (var (op, count) in report.NamedCounts())
                    writer.WriteNumber(op, count);
                writer.WriteEndObject();
                writer.WriteStartObject("PolicyPacks");
                writer.WriteEndObject();
                writer.WriteBoolean("isPreview", isPreview);
                writer.WriteString("result", result.HasFailed ? "failed" : "succeeded");
            }
        );

    // What was imported has been there before; what was replaced is still to be deleted.
    private static Step AsDone(Step step) =>
        step switch
        {
            { Op: StepOp.Import } => step with { Old = step.New },
            { Op: StepOp.CreateReplacement, KeepsOld: true, Old: { } old } => step with
            {
                Old = old with { IsPendingDeletion = true },
            },
            _ => step,
        };

    // The step of the stack ends with its outputs.
    private string? Keep(Step step)
    {
        _stack = step;
        return null;
    }

    /// <summary>The last event of every stream.</summary>
    public string End() => Event("cancelEvent", _ => { });

    private string OfStep(string name, Step step, bool isPreview) =>
        Event(
            name,
            writer =>
            {
                writer.WriteStartObject("metadata");
                writer.WriteString("op", (step.IsPrelude ? step.Op : step.Meaning).Name());
                writer.WriteString("urn", step.Urn);
                writer.WriteString("type", step.Type);
                Write(writer, "old", step.Old);
                Write(writer, "new", step.New);
                Names(writer, "keys", step.ReplaceKeys);
                Names(writer, "diffs", step.Difference.Diffs);
                DetailedDiff(writer, step);
                Flag(writer, "logical", !step.Op.IsPartOfReplacement() && step.Op != StepOp.Refresh);
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
        // A refresh says that it has found nothing.
        var isRead = step is { RefreshResult: StepOp.Same, New: { IsCustom: true, IsProvider: false } };
        var details = step.Difference.Details;
        if (details is not { IsEmpty: false } && !isRead)
        {
            writer.WriteNull("detailedDiff");
            return;
        }
        writer.WriteStartObject("detailedDiff");
        foreach (var (path, diff) in details ?? ImmutableSortedDictionary<string, PropertyChange>.Empty)
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
        writer.WriteStartObject(name);
        writer.WriteString("type", state.Type);
        writer.WriteString("urn", state.Urn);
        Flag(writer, "custom", state.IsCustom);
        Flag(writer, "delete", state.IsPendingDeletion);
        writer.WriteString("id", PreviewJson.KnownId(state));
        writer.WriteString("parent", state.Parent);
        Flag(writer, "protect", state.IsProtected);
        Flag(writer, "external", state.IsExternal);
        Flag(writer, "retainOnDelete", state.RetainOnDelete);
        writer.WritePropertyName("inputs");
        PropertyJson.Write(writer, state.Inputs, WriteHidden);
        writer.WritePropertyName("outputs");
        PropertyJson.Write(writer, state.Outputs, WriteHidden);
        writer.WriteString("provider", state.Provider);
        Names(writer, "initErrors", state.InitErrors);
        Names(writer, "hideDiffs", state.HideDiffs);
        writer.WriteEndObject();
    }

    private static void WriteHidden(Utf8JsonWriter writer, PropertyValue secret) =>
        writer.WriteString("ciphertext", ValueText.Secret);

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
