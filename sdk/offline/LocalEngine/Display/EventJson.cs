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
    private int _sequence;

    public string Prelude(StackConfig config) => Event("preludeEvent", writer => JsonParts.Write(writer, config));

    /// <summary>An event; null for one that the stream does not carry.</summary>
    public string? Of(EngineEvent happened, bool isPreview) =>
        happened switch
        {
            StepStarted { Step: var step } when !JsonParts.IsShown(step) => null,
            StepFinished { Step: var step } when !JsonParts.IsShown(step) => null,
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
                JsonParts.Write(writer, "resourceChanges", report);
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
                JsonParts.Write(writer, "keys", step.ReplaceKeys);
                JsonParts.Write(writer, "diffs", step.Difference.Diffs);
                JsonParts.WriteDetailedDiff(writer, step, "diffKind");
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

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, true);
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic message)
    {
        if (message.Urn.Length > 0)
            writer.WriteString("urn", message.Urn);
        if (JsonParts.Prefix(message.Severity) is { Length: > 0 } prefix)
            writer.WriteString("prefix", prefix);
        writer.WriteString("message", message.Text + "\n");
        writer.WriteString("color", "never");
        writer.WriteString("severity", JsonParts.Name(message.Severity));
        Flag(writer, "ephemeral", message.IsEphemeral);
    }

    private static void Write(Utf8JsonWriter writer, string name, ResourceState? state)
    {
        if (state is null)
        {
            writer.WriteNull(name);
            return;
        }
        var shown = JsonParts.Hidden(state);
        writer.WriteStartObject(name);
        writer.WriteString("type", shown.Type);
        writer.WriteString("urn", shown.Urn);
        Flag(writer, "custom", shown.IsCustom);
        Flag(writer, "delete", shown.IsCondemned);
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
        JsonParts.Write(writer, "initErrors", shown.InitErrors);
        JsonParts.Write(writer, "hideDiffs", shown.HideDiffs);
        writer.WriteEndObject();
    }

    private string Event(string name, Action<Utf8JsonWriter> write) =>
        JsonParts.Text(
            isIndented: false,
            writer =>
            {
                writer.WriteNumber("sequence", _sequence++);
                writer.WriteNumber("timestamp", clock.GetUtcNow().ToUnixTimeSeconds());
                writer.WriteStartObject(name);
                write(writer);
                writer.WriteEndObject();
            }
        );
}
