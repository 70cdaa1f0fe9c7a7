using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>Writes a resource in the form of Pulumi's deployment format, fields in its order, empty ones left out.</summary>
internal static class ResourceJson
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="resource">The resource.</param>
    /// <param name="writeSecret">Writes what stands for a secret's value; null for the clear.</param>
    public static byte[] ToBytes(ResourceState resource, Action<Utf8JsonWriter, PropertyValue>? writeSecret)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            Write(writer, resource, writeSecret);
        return stream.ToArray();
    }

    /// <summary>Whether two states say the same; ciphertexts play no part.</summary>
    public static bool ReportSame(ResourceState one, ResourceState other) =>
        ToBytes(one, null).AsSpan().SequenceEqual(ToBytes(other, null));

    public static void Write(Utf8JsonWriter writer, ResourceState r, Action<Utf8JsonWriter, PropertyValue>? writeSecret)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", r.Urn);
        writer.WriteBoolean("custom", r.IsCustom);
        Flag(writer, "delete", r.IsPendingDeletion);
        Text(writer, "id", r.Id);
        writer.WriteString("type", r.Type);
        Map(writer, "inputs", r.Inputs, writeSecret);
        Map(writer, "outputs", r.Outputs, writeSecret);
        Text(writer, "parent", r.Parent);
        Flag(writer, "protect", r.IsProtected);
        Flag(writer, "external", r.IsExternal);
        Texts(writer, "dependencies", r.Dependencies);
        Texts(writer, "initErrors", r.InitErrors);
        Text(writer, "provider", r.Provider);
        PropertyDependencies(writer, r.PropertyDependencies);
        Flag(writer, "pendingReplacement", r.IsPendingReplacement);
        Texts(writer, "additionalSecretOutputs", r.AdditionalSecretOutputs);
        Timeouts(writer, r.Timeouts);
        Text(writer, "importID", r.ImportId);
        Flag(writer, "retainOnDelete", r.RetainOnDelete);
        Text(writer, "deletedWith", r.DeletedWith);
        Texts(writer, "replaceWith", r.ReplaceWith);
        Text(writer, "created", r.Created);
        Text(writer, "modified", r.Modified);
        Texts(writer, "ignoreChanges", r.IgnoreChanges);
        Texts(writer, "hideDiff", r.HideDiffs);
        Texts(writer, "replaceOnChanges", r.ReplaceOnChanges);
        if (r.ReplacementTrigger is { } trigger)
        {
            writer.WritePropertyName("replacementTrigger");
            PropertyJson.Write(writer, trigger, writeSecret);
        }
        foreach (var (name, value) in r.Other)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteBoolean(name, true);
    }

    private static void Text(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
            writer.WriteString(name, value);
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
            List(writer, name, values);
    }

    private static void List(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void Map(
        Utf8JsonWriter writer,
        string name,
        PropertyMap map,
        Action<Utf8JsonWriter, PropertyValue>? writeSecret
    )
    {
        if (map.Count == 0)
            return;
        writer.WritePropertyName(name);
        PropertyJson.Write(writer, map, writeSecret);
    }

    private static void PropertyDependencies(
        Utf8JsonWriter writer,
        ImmutableSortedDictionary<string, ImmutableArray<string>> dependencies
    )
    {
        if (dependencies.IsEmpty)
            return;
        writer.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in dependencies)
            List(writer, property, urns);
        writer.WriteEndObject();
    }

    private static void Timeouts(Utf8JsonWriter writer, OperationTimeouts timeouts)
    {
        if (timeouts == default)
            return;
        writer.WriteStartObject("customTimeouts");
        Limit("create", timeouts.Create);
        Limit("update", timeouts.Update);
        Limit("delete", timeouts.Delete);
        Limit("read", timeouts.Read);
        writer.WriteEndObject();

        void Limit(string name, TimeSpan? limit)
        {
            if (limit is { } time)
                writer.WriteNumber(name, time.TotalSeconds);
        }
    }
}
