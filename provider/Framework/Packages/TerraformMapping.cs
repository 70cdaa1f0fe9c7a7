using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Plugin.Resources.AppAcls;
using PulumiApig.Plugin.Resources.IngressPorts;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.Package;

/// <summary>
/// How the resources of Terraform's <c>huaweicloud</c> provider map to ours, for <c>pulumi convert --from terraform</c>.
/// The form is the one in which bridged providers describe themselves: Terraform's schema, and where a name is not the
/// camel-cased one, ours.
/// </summary>
/// <remarks>
/// Names are mapped, ids cannot be: Terraform's id of a port is the port's alone, ours begins with the gateway. So what
/// comes of <c>pulumi import --from terraform</c> needs its ids completed. Terraform's <c>region</c> of a resource is the
/// provider's here, and has to be moved by hand.
/// </remarks>
internal static class TerraformMapping
{
    public const string Key = "terraform";
    public const string Provider = "huaweicloud";

    private static readonly Attribute Region = new("region", Kind.Text, Use.Optional | Use.Computed);
    private static readonly Attribute Gateway = new("instance_id", Kind.Text, Use.Required);

    private static readonly ImmutableArray<TerraformResource> Resources =
    [
        new(
            "huaweicloud_apig_instance_ingress_port",
            IngressPortShape.Token,
            // Terraform's id of a port is the gateway's own id of it.
            [
                new("id", Kind.Text, Use.Computed, IngressPortShape.PortId.Name),
                Region,
                Gateway,
                new("protocol", Kind.Text, Use.Required),
                new("port", Kind.Integer, Use.Required),
                new("status", Kind.Text, Use.Computed),
            ]
        ),
        new(
            "huaweicloud_apig_application_acl",
            AppAclShape.Token,
            // Terraform's id of an access control is the id of its app.
            [
                new("id", Kind.Text, Use.Computed, AppAclShape.AppId.Name),
                Region,
                Gateway,
                new("application_id", Kind.Text, Use.Required, AppAclShape.AppId.Name),
                new("type", Kind.Text, Use.Required),
                new("values", Kind.List, Use.Required),
            ]
        ),
    ];

    /// <summary>The numbers of the bridge's types.</summary>
    private enum Kind
    {
        Integer = 2,
        Text = 4,

        /// <summary>Of texts.</summary>
        List = 5,
    }

    [Flags]
    private enum Use
    {
        Required = 1,
        Optional = 2,
        Computed = 4,
    }

    public static Mapping Of(string version)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, version);
        return new(Provider, buffer.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject();
        json.WriteString("name", PackageInfo.Name);
        json.WriteString("version", version);

        json.WriteStartObject("provider");
        json.WriteStartObject("resources");
        foreach (var resource in Resources)
        {
            json.WriteStartObject(resource.Name);
            foreach (var attribute in resource.Attributes)
                WriteAttribute(json, attribute);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartObject("resources");
        foreach (var resource in Resources)
        {
            json.WriteStartObject(resource.Name);
            json.WriteString("tok", resource.Token);
            json.WriteStartObject("fields");
            foreach (var attribute in resource.Attributes.Where(a => a.NameHere is not null))
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

    private static void WriteAttribute(Utf8JsonWriter json, Attribute attribute)
    {
        json.WriteStartObject(attribute.Name);
        json.WriteNumber("type", (int)attribute.Kind);
        foreach (var use in Enum.GetValues<Use>().Where(use => attribute.Use.HasFlag(use)))
            json.WriteBoolean(use.ToString().ToLowerInvariant(), true);
        if (attribute.Kind == Kind.List)
        {
            json.WriteStartObject("element");
            json.WriteStartObject("schema");
            json.WriteNumber("type", (int)Kind.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private sealed record TerraformResource(string Name, string Token, ImmutableArray<Attribute> Attributes);

    /// <param name="Name">Terraform's name.</param>
    /// <param name="Kind">Its type.</param>
    /// <param name="Use">Who gives it a value.</param>
    /// <param name="NameHere">Our name, where it is not Terraform's in camel case.</param>
    private sealed record Attribute(string Name, Kind Kind, Use Use, string? NameHere = null);
}
