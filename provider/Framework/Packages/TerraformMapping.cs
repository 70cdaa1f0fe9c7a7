using System.Buffers;
using System.Text.Json;
using PulumiApig.Framework.Shapes;

namespace PulumiApig.Framework.Packages;

/// <summary>
/// How the resources of a Terraform provider map to ours, for <c>pulumi convert --from terraform</c>.
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
        json.WriteStartObject();
        json.WriteString("name", package.Info.Name);
        json.WriteString("version", package.Info.Version);

        json.WriteStartObject("provider");
        json.WriteStartObject("resources");
        foreach (var (resource, names) in Mapped(package))
        {
            json.WriteStartObject(names.Resource);
            foreach (var attribute in names.Attributes)
                WriteAttribute(json, attribute);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("resources");
        foreach (var (resource, names) in Mapped(package))
        {
            json.WriteStartObject(names.Resource);
            json.WriteString("tok", resource.Token);
            json.WriteStartObject("fields");
            foreach (var attribute in names.Attributes.Where(a => a.NameHere is not null))
            {
                json.WriteStartObject(attribute.Name);
                json.WriteString("name", attribute.NameHere);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<(ResourceShape Resource, TerraformNames Names)> Mapped(PackageShape package) =>
        package.Resources.Where(r => r.Terraform is not null).Select(r => (r, r.Terraform!));

    private static void WriteAttribute(Utf8JsonWriter json, TerraformAttribute attribute)
    {
        json.WriteStartObject(attribute.Name);
        json.WriteNumber("type", (int)attribute.Kind);
        foreach (var use in Uses.Where(use => attribute.Use.HasFlag(use)))
            json.WriteBoolean(use.ToString().ToLowerInvariant(), true);
        if (attribute.Kind == TerraformKind.List)
        {
            json.WriteStartObject("element");
            json.WriteStartObject("schema");
            json.WriteNumber("type", (int)TerraformKind.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
