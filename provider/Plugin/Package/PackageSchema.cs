using System.Buffers;
using System.Text;
using System.Text.Json;
using PulumiApig.Plugin.Configuration;
using PulumiApig.Plugin.Functions;
using PulumiApig.Plugin.Resources;
using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Package;

/// <summary>The package schema, made from the shapes: what SDKs are generated from, and what the registry shows.</summary>
internal static class PackageSchema
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        // Readable Markdown: quotes and angle brackets need no escapes outside of HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(string version)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            PackageInfo.Write(json, version);
            WriteConfiguration(json);
            WriteTypes(json);
            WriteAll(json, "resources", Catalog.Resources.Select(r => r.Shape), r => r.Token, Write);
            WriteAll(json, "functions", Catalog.Functions.Select(f => f.Shape), f => f.Token, Write);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteConfiguration(Utf8JsonWriter json)
    {
        json.WriteStartObject("config");
        FieldSet.WriteSchema(json, "variables", "defaults", ProviderShape.Fields, withEnvironment: true);
        json.WriteEndObject();

        json.WriteStartObject("provider");
        json.WriteDescription(ResourceDocs.Read("Provider"));
        FieldSet.WriteSchema(json, "properties", "required", ProviderShape.Fields);
        FieldSet.WriteSchema(json, "inputProperties", "requiredInputs", ProviderShape.Fields);
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json)
    {
        var fields = ProviderShape
            .Fields.Concat(Catalog.Resources.SelectMany(r => r.Shape.Inputs.Concat(r.Shape.Computed)))
            .Concat(Catalog.Functions.SelectMany(f => f.Shape.Inputs.Concat(f.Shape.Outputs)));
        var types = fields.SelectMany(f => f.NamedTypes).DistinctBy(t => t.Token);
        WriteAll(json, "types", types, t => t.Token, (j, t) => t.Write(j));
    }

    private static void Write(Utf8JsonWriter json, ResourceShape shape)
    {
        json.WriteStartObject();
        json.WriteDescription(shape.Doc);
        FieldSet.WriteSchema(json, "properties", "required", shape.Inputs.Select(AsOutput).Concat(shape.Computed));
        FieldSet.WriteSchema(json, "inputProperties", "requiredInputs", shape.Inputs);
        WriteObject(
            json,
            "stateInputs",
            shape.Inputs.Concat(shape.Computed).Select(f => f.AsOptional()),
            "What is known of a resource that `get` reads."
        );
        WriteObject(json, "listInputs", shape.ListInputs, "Which resources to list.");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FunctionShape shape)
    {
        json.WriteStartObject();
        json.WriteDescription(shape.Doc);
        WriteObject(json, "inputs", shape.Inputs);
        WriteObject(json, "outputs", shape.Outputs);
        json.WriteEndObject();
    }

    private static void WriteObject(
        Utf8JsonWriter json,
        string name,
        IEnumerable<Field> fields,
        string? description = null
    )
    {
        json.WriteStartObject(name);
        if (description is not null)
            json.WriteDescription(description);
        json.WriteString("type", "object");
        FieldSet.WriteSchema(json, "properties", "required", fields);
        json.WriteEndObject();
    }

    // An input that falls back to the provider, or that Check chooses, is always there in the end.
    private static Field AsOutput(Field input) =>
        input.FallsBackToProvider || input.IsChosen ? input.AsRequired() : input;

    private static void WriteAll<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Func<T, string> token,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartObject(name);
        foreach (var item in items.OrderBy(token, StringComparer.Ordinal))
        {
            json.WritePropertyName(token(item));
            write(json, item);
        }
        json.WriteEndObject();
    }
}
