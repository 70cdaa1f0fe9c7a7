using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Framework.Shapes;

namespace PulumiApig.Framework.Packages;

/// <summary>
/// How the resources and data sources of a Terraform provider map to our resources and functions, for <c>pulumi convert --from terraform</c>.
/// The form is the one in which bridged providers describe themselves: Terraform's schema, and where a name is not the
/// camel-cased one, ours.
/// </summary>
public static class TerraformMapping
{
    /// <summary>The ecosystem.</summary>
    public const string Key = "terraform";

    private static readonly TerraformUse[] Uses = [TerraformUse.Required, TerraformUse.Optional, TerraformUse.Computed];

    /// <summary>The mapping of a package, as JSON.</summary>
    public static ReadOnlyMemory<byte> Of(PackageShape package)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, package);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, PackageShape package)
    {
        (string Token, TerraformNames Names)[] resources =
        [
            .. from resource in package.Resources
            where resource.Terraform is not null
            select (resource.Token, resource.Terraform),
        ];
        (string Token, TerraformNames Names)[] dataSources =
        [
            .. from function in package.Functions
            where function.Terraform is not null
            select (function.Token, function.Terraform),
        ];
        json.WriteStartObject();
        json.WriteString("name", package.Info.Name);
        json.WriteString("version", package.Info.Version);
        json.WriteStartObject("provider");
        WriteAll(json, "resources", resources, (_, names) => WriteSchema(json, names.Attributes));
        WriteAll(json, "dataSources", dataSources, (_, names) => WriteSchema(json, names.Attributes));
        json.WriteEndObject();
        WriteAll(json, "resources", resources, (token, names) => WriteNames(json, token, names));
        WriteAll(json, "dataSources", dataSources, (token, names) => WriteNames(json, token, names));
        json.WriteEndObject();
    }

    private static void WriteAll(
        Utf8JsonWriter json,
        string section,
        IEnumerable<(string Token, TerraformNames Names)> mapped,
        Action<string, TerraformNames> write
    )
    {
        json.WriteStartObject(section);
        foreach (var (token, names) in mapped)
        {
            json.WriteStartObject(names.Type);
            write(token, names);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, ImmutableArray<TerraformAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            json.WriteStartObject(attribute.Name);
            json.WriteNumber("type", (int)attribute.Kind);
            foreach (var use in Uses.Where(use => attribute.Use.HasFlag(use)))
                json.WriteBoolean(use.ToString().ToLowerInvariant(), true);
            if (attribute.Kind == TerraformKind.List)
                WriteElement(json, attribute.Elements);
            json.WriteEndObject();
        }
    }

    private static void WriteElement(Utf8JsonWriter json, ImmutableArray<TerraformAttribute> elements)
    {
        json.WriteStartObject("element");
        json.WriteStartObject(elements.IsEmpty ? "schema" : "resource");
        if (elements.IsEmpty)
            json.WriteNumber("type", (int)TerraformKind.Text);
        else
            WriteSchema(json, elements);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string token, TerraformNames names)
    {
        json.WriteString("tok", token);
        WriteFields(json, names.Attributes);
    }

    private static void WriteFields(Utf8JsonWriter json, ImmutableArray<TerraformAttribute> attributes)
    {
        json.WriteStartObject("fields");
        foreach (var attribute in attributes.Where(a => a.NameHere is not null || !a.Elements.IsEmpty))
        {
            json.WriteStartObject(attribute.Name);
            if (attribute.NameHere is { } name)
                json.WriteString("name", name);
            if (!attribute.Elements.IsEmpty)
            {
                json.WriteStartObject("element");
                WriteFields(json, attribute.Elements);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
