using System.Buffers;
using System.Text;
using System.Text.Json;
using PulumiApig.Framework.Examples;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;

namespace PulumiApig.Framework.Packages;

/// <summary>The package schema, made from the shapes: what SDKs are generated from, and what the registry shows.</summary>
public static class PackageSchema
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        // Readable Markdown: quotes and angle brackets need no escapes outside of HTML.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as JSON text.</summary>
    public static string Text(PackageShape package)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            WriteInfo(json, package.Info);
            WriteConfiguration(json, package);
            WriteTypes(json, package);
            var examples = new ExamplePackage(
                package.Info.Name,
                PackageLanguages.GoPath(package.Info),
                [.. package.Resources.Select(r => r.Token.Split(':')[^1])]
            );
            WriteAll(json, "resources", package.Resources, r => r.Token, (j, r) => Write(j, r, examples));
            WriteAll(json, "functions", package.Functions, f => f.Token, (j, f) => Write(j, f, examples));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteInfo(Utf8JsonWriter json, PackageInfo info)
    {
        json.WriteString("name", info.Name);
        json.WriteString("version", info.Version);
        json.WriteString("displayName", info.DisplayName);
        json.WriteString("description", info.Description);
        json.WriteStartArray("keywords");
        foreach (var keyword in info.Keywords)
            json.WriteStringValue(keyword);
        json.WriteEndArray();
        WriteUnlessNull(json, "homepage", info.Repository);
        json.WriteString("license", info.License);
        WriteUnlessNull(json, "repository", info.Repository);
        WriteUnlessNull(json, "logoUrl", info.LogoUrl);
        WriteUnlessNull(json, "publisher", info.Publisher);
        WriteUnlessNull(json, "pluginDownloadURL", info.PluginDownloadUrl);
        json.WriteStartObject("meta");
        json.WriteBoolean("supportPack", true);
        json.WriteEndObject();
        PackageLanguages.Write(json, info);
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteConfiguration(Utf8JsonWriter json, PackageShape package)
    {
        json.WriteStartObject("config");
        FieldSet.WriteSchema(json, "variables", "defaults", package.Configuration, withEnvironment: true);
        json.WriteEndObject();

        json.WriteStartObject("provider");
        json.WriteDescription(package.Doc);
        FieldSet.WriteSchema(json, "properties", "required", package.Configuration);
        FieldSet.WriteSchema(json, "inputProperties", "requiredInputs", package.Configuration);
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, PackageShape package)
    {
        var fields = package
            .Configuration.Concat(package.Resources.SelectMany(r => r.Inputs.Concat(r.Computed)))
            .Concat(package.Functions.SelectMany(f => f.Inputs.Concat(f.Outputs)));
        var types = fields.SelectMany(f => f.NamedTypes).DistinctBy(t => t.Token);
        WriteAll(json, "types", types, t => t.Token, (j, t) => t.Write(j));
    }

    private static void Write(Utf8JsonWriter json, ResourceShape shape, ExamplePackage examples)
    {
        json.WriteStartObject();
        json.WriteDescription(ExampleDocs.Expand(shape.Doc, examples));
        FieldSet.WriteSchema(json, "properties", "required", shape.Inputs.Select(AsOutput).Concat(shape.Computed));
        FieldSet.WriteSchema(json, "inputProperties", "requiredInputs", shape.Inputs);
        WriteObject(
            json,
            "stateInputs",
            shape.Inputs.Concat(shape.Computed).Select(f => f.AsOptional()),
            "What is known of a resource that `get` reads."
        );
        if (shape.ListInputs is { } listInputs)
            WriteObject(json, "listInputs", listInputs, "Which resources to list.");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FunctionShape shape, ExamplePackage examples)
    {
        json.WriteStartObject();
        json.WriteDescription(ExampleDocs.Expand(shape.Doc, examples));
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

    // An input that falls back to the provider, that Check chooses, or that the server fills in, is always there in the
    // end, unless no read shows it.
    private static Field AsOutput(Field input) =>
        input.IsFilledByCheck || (input.IsServerFilled && !input.IsHiddenInReads) ? input.AsRequired() : input;

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
