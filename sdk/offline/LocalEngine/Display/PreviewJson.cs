using System.Text.Json;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Display;

/// <summary>A preview as the document that <c>pulumi preview --json</c> prints.</summary>
internal static class PreviewJson
{
    public static string Of(IEnumerable<EngineEvent> events, StackConfig config, TimeSpan duration, bool maybeCorrupt)
    {
        var all = events.ToList();
        return JsonParts.Text(
            isIndented: true,
            writer =>
            {
                if (!config.Values.IsEmpty)
                    JsonParts.Write(writer, config);
                Steps(writer, all.Select(AsStep).OfType<Step>());
                Diagnostics(writer, all.Select(AsMessage).OfType<Diagnostic>());
                writer.WriteNumber("duration", (long)duration.TotalNanoseconds);
                JsonParts.Write(
                    writer,
                    "changeSummary",
                    all.Aggregate(Report.Empty, (report, happened) => report.With(happened))
                );
                if (maybeCorrupt)
                    writer.WriteBoolean("maybeCorrupt", true);
            }
        );
    }

    // A step is shown as it begins, save that of a refresh, which only its end makes one.
    private static Step? AsStep(EngineEvent happened) =>
        happened switch
        {
            StepStarted { Step: { Op: not StepOp.Refresh } step } when IsShown(step) => step,
            StepFinished { Step: { Op: StepOp.Refresh } step } when IsShown(step) => step,
            _ => null,
        };

    /// <summary>Whether the CLI shows a step: of a replacement the whole, of what stays the stack.</summary>
    private static bool IsShown(Step step) => JsonParts.IsShown(step) && !step.Meaning.IsPartOfReplacement();

    // What the program writes is a message of the stack.
    private static Diagnostic? AsMessage(EngineEvent happened) =>
        happened switch
        {
            Diagnostic { IsEphemeral: true } or Diagnostic { Severity: LogSeverity.Debug } => null,
            ProgramOutput { Line: var line } => new(LogSeverity.Info, line),
            _ => happened as Diagnostic,
        };

    private static void Steps(Utf8JsonWriter writer, IEnumerable<Step> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("op", step.Meaning.Name());
            writer.WriteString("urn", step.Urn);
            if (step.Provider.Length > 0)
                writer.WriteString("provider", step.Provider);
            State(writer, "oldState", step.Old);
            State(writer, "newState", step.New);
            JsonParts.Write(writer, "diffReasons", step.Difference.Diffs);
            JsonParts.Write(writer, "replaceReasons", step.ReplaceKeys);
            JsonParts.WriteDetailedDiff(writer, step, "kind");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void State(Utf8JsonWriter writer, string name, ResourceState? state)
    {
        if (state is null)
            return;
        writer.WritePropertyName(name);
        ResourceJson.Write(writer, JsonParts.Hidden(state), null);
    }

    private static void Diagnostics(Utf8JsonWriter writer, IEnumerable<Diagnostic> messages)
    {
        var all = messages.ToList();
        if (all.Count == 0)
            return;
        writer.WriteStartArray("diagnostics");
        foreach (var message in all)
        {
            writer.WriteStartObject();
            if (message.Urn.Length > 0)
                writer.WriteString("urn", message.Urn);
            writer.WriteString("message", JsonParts.Prefix(message.Severity) + message.Text + "\n");
            writer.WriteString("severity", JsonParts.Name(message.Severity));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
