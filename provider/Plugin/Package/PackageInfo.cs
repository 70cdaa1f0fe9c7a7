using System.Text.Json;

namespace PulumiApig.Plugin.Package;

/// <summary>What the package says of itself.</summary>
internal static class PackageInfo
{
    public const string Name = "apig";

    private const string Repository = "https://github.com/pulumi-apig/pulumi-apig";

    public static void Write(Utf8JsonWriter json, string version)
    {
        json.WriteString("name", Name);
        json.WriteString("version", version);
        json.WriteString("displayName", "Huawei Cloud API Gateway");
        json.WriteString(
            "description",
            "Custom ingress ports and app access control of Huawei Cloud API Gateway (APIG), with previews that say who gains and who loses access."
        );
        json.WriteStartArray("keywords");
        foreach (
            var keyword in (string[])["pulumi", "huaweicloud", "apig", "api-gateway", "category/network", "kind/native"]
        )
            json.WriteStringValue(keyword);
        json.WriteEndArray();
        json.WriteString("homepage", Repository);
        json.WriteString("license", "Apache-2.0");
        json.WriteString("repository", Repository);
        json.WriteString("logoUrl", "https://raw.githubusercontent.com/pulumi-apig/pulumi-apig/main/build/icon.png");
        json.WriteString("publisher", "PulumiApig");
        // Where Pulumi finds the plugin's archives: the releases of the repository.
        json.WriteString("pluginDownloadURL", "github://api.github.com/pulumi-apig/pulumi-apig");
        json.WriteStartObject("meta");
        json.WriteBoolean("supportPack", true);
        json.WriteEndObject();
        WriteLanguages(json);
    }

    private static void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartObject("language");

        json.WriteStartObject("csharp");
        json.WriteStartObject("packageReferences");
        json.WriteString("Pulumi", "[3.109.0,4)");
        json.WriteEndObject();
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();

        json.WriteStartObject("go");
        json.WriteString("importBasePath", "github.com/pulumi-apig/pulumi-apig/sdk/go/apig");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteBoolean("generateResourceContainerTypes", true);
        json.WriteEndObject();

        json.WriteStartObject("java");
        json.WriteString("buildFiles", "gradle");
        json.WriteEndObject();

        json.WriteStartObject("nodejs");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();

        json.WriteStartObject("python");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteStartObject("pyproject");
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteEndObject();
    }
}
