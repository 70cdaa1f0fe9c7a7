using System.Text.Json;

namespace PulumiApig.Plugin.Package;

/// <summary>What the package says of itself.</summary>
internal static class PackageInfo
{
    public const string Name = "apig";

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
        json.WriteString("license", "Apache-2.0");
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
