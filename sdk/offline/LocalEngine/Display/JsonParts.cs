using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Display;

/// <summary>What the Pulumi CLI writes in the same way wherever it prints JSON.</summary>
internal static class JsonParts
{
    /// <summary>A JSON object as text.</summary>
    public static string Text(bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = isIndented,
            IndentSize = 4,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Whether the CLI tells of a step: not of default providers, and of what stays only of the stack.</summary>
    public static bool IsShown(Step step) =>
        !Report.IsDefaultProvider(step.State)
        && (step.Meaning != StepOp.Same || step.State.IsStack || step.Old?.IsProtected != step.New?.IsProtected);

    /// <summary>What the CLI puts in front of a message.</summary>
    public static string Prefix(LogSeverity severity) => severity == LogSeverity.Info ? "" : Name(severity) + ": ";

    public static string Name(LogSeverity severity) =>
        severity switch
        {
            LogSeverity.Debug => "debug",
            LogSeverity.Warning => "warning",
            LogSeverity.Error => "error",
            _ => "info",
        };

    public static void Write(Utf8JsonWriter writer, StackConfig config)
    {
        writer.WriteStartObject("config");
        foreach (var (key, value) in config.Values)
            writer.WriteString(key, value.IsSecret ? ValueText.Secret : value.Text);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, string name, Report report)
    {
        writer.WriteStartObject(name);
        foreach (var (op, count) in report.Counts())
            writer.WriteNumber(op.Name(), count);
        writer.WriteEndObject();
    }

    /// <summary>A list; nothing when it is empty.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <param name="writer">Where to.</param>
    /// <param name="step">The step.</param>
    /// <param name="kind">What the kind of a difference is called here.</param>
    public static void WriteDetailedDiff(Utf8JsonWriter writer, Step step, string kind)
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
            writer.WriteString(kind, Name(diff.Kind));
            writer.WriteBoolean("inputDiff", diff.IsInputDiff);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>The state with a word in the place of each secret.</summary>
    public static ResourceState Hidden(ResourceState state) =>
        state with
        {
            // Only of a provider an id that is not known yet is named.
            Id = WireConstants.IsUnknown(state.Id) && !state.IsProvider ? "" : state.Id,
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

    private static string Name(PropertyDiffKind kind) =>
        kind switch
        {
            PropertyDiffKind.Add => "add",
            PropertyDiffKind.AddReplace => "add-replace",
            PropertyDiffKind.Delete => "delete",
            PropertyDiffKind.DeleteReplace => "delete-replace",
            PropertyDiffKind.UpdateReplace => "update-replace",
            _ => "update",
        };
}
