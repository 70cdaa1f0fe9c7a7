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

/// <summary>A preview as the document that <c>pulumi preview --json</c> prints.</summary>
internal static class PreviewJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 4,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IEnumerable<EngineEvent> events, StackConfig config, TimeSpan duration, bool maybeCorrupt)
    {
        var all = events.ToList();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            Config(writer, config);
            Steps(writer, all.Select(AsStep).OfType<Step>());
            Diagnostics(writer, all.Select(AsMessage).OfType<Diagnostic>());
            writer.WriteNumber("duration", (long)duration.TotalNanoseconds);
            Counts(writer, all.Aggregate(Report.Empty, (report, e) => report.With(e)));
            if (maybeCorrupt)
                writer.WriteBoolean("maybeCorrupt", true);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // A step is shown as it begins: of a refresh that it is one, not what it finds.
    private static Step? AsStep(EngineEvent happened) =>
        happened is StepStarted { Step: var step } && IsShown(step) ? step : null;

    /// <summary>Whether the CLI shows a step: of a replacement the whole, of what stays the stack.</summary>
    private static bool IsShown(Step step) =>
        EventJson.IsShown(step)
        && !step.Meaning.IsPartOfReplacement()
        && (step.Meaning != StepOp.Same || step.State.IsStack || step.Old?.IsProtected != step.New?.IsProtected);

    // What the program writes is a message of the stack.
    private static Diagnostic? AsMessage(EngineEvent happened) =>
        happened switch
        {
            Diagnostic { IsEphemeral: true } or Diagnostic { Severity: LogSeverity.Debug } => null,
            ProgramOutput { Line: var line } => new(LogSeverity.Info, line),
            _ => happened as Diagnostic,
        };

    private static void Config(Utf8JsonWriter writer, StackConfig config)
    {
        if (config.Values.IsEmpty)
            return;
        writer.WriteStartObject("config");
        foreach (var (key, value) in config.Values)
            writer.WriteString(key, value.IsSecret ? ValueText.Secret : value.Text);
        writer.WriteEndObject();
    }

    private static void Steps(Utf8JsonWriter writer, IEnumerable<Step> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("op", step.Op.Name());
            writer.WriteString("urn", step.Urn);
            if (step.Provider.Length > 0)
                writer.WriteString("provider", step.Provider);
            State(writer, "oldState", step.Old);
            State(writer, "newState", step.New);
            Names(writer, "diffReasons", step.Difference.Diffs);
            Names(writer, "replaceReasons", step.ReplaceKeys);
            DetailedDiff(writer, step);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void State(Utf8JsonWriter writer, string name, ResourceState? state)
    {
        if (state is null)
            return;
        writer.WritePropertyName(name);
        ResourceJson.Write(writer, Hidden(state), null);
    }

    /// <summary>The id; only of a provider one that is not known yet is named.</summary>
    public static string KnownId(ResourceState state) =>
        WireConstants.IsUnknown(state.Id) && !state.IsProvider ? "" : state.Id;

    /// <summary>The state with a word in the place of each secret.</summary>
    private static ResourceState Hidden(ResourceState state) =>
        state with
        {
            Id = KnownId(state),
            Inputs = Hidden(state.Inputs),
            Outputs = Hidden(state.Outputs),
            ReplacementTrigger = state.ReplacementTrigger is { } trigger ? Hidden(trigger) : null,
        };

    /// <summary>The properties with a word in the place of each secret.</summary>
    public static PropertyMap Hidden(PropertyMap map) =>
        map.ContainsSecrets ? PropertyMap.From(map.Select(p => KeyValuePair.Create(p.Key, Hidden(p.Value)))) : map;

    private static PropertyValue Hidden(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Secret => ValueText.Secret,
            PropertyKind.List => PropertyValue.List(value.AsList.Select(Hidden)),
            PropertyKind.Object => Hidden(value.AsObject),
            _ => value,
        };

    private static void Names(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

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
            writer.WriteString("kind", Name(diff.Kind));
            writer.WriteBoolean("inputDiff", diff.IsInputDiff);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
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
            writer.WriteString("message", EventJson.Prefix(message.Severity) + message.Text + "\n");
            writer.WriteString("severity", Name(message.Severity));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter writer, Report report)
    {
        var counts = report.NamedCounts().ToList();
        if (counts.Count == 0)
            return;
        writer.WriteStartObject("changeSummary");
        foreach (var (op, count) in counts)
            writer.WriteNumber(op, count);
        writer.WriteEndObject();
    }

    public static string Name(PropertyDiffKind kind) =>
        kind switch
        {
            PropertyDiffKind.Add => "add",
            PropertyDiffKind.AddReplace => "add-replace",
            PropertyDiffKind.Delete => "delete",
            PropertyDiffKind.DeleteReplace => "delete-replace",
            PropertyDiffKind.UpdateReplace => "update-replace",
            _ => "update",
        };

    public static string Name(LogSeverity severity) =>
        severity switch
        {
            LogSeverity.Debug => "debug",
            LogSeverity.Warning => "warning",
            LogSeverity.Error => "error",
            _ => "info",
        };
}
