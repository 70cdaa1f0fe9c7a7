using System.Text.Json;

namespace PulumiApig.Framework.Packages;

/// <summary>What generators of SDKs must know: the same for each package whose SDKs are generated.</summary>
internal static class PackageLanguages
{
    public static void Write(Utf8JsonWriter json, PackageInfo info)
    {
        json.WriteStartObject("language");

        json.WriteStartObject("csharp");
        json.WriteStartObject("packageReferences");
        json.WriteString("Pulumi", "[3.109.0,4)");
        json.WriteEndObject();
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();

        json.WriteStartObject("go");
        if (GoPath(info) is { Length: > 0 } path)
            json.WriteString("importBasePath", path);
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

    /// <summary>The path of the Go module; empty for a package without a repository.</summary>
    public static string GoPath(PackageInfo info) =>
        info.Repository is { } repository ? $"{repository["https://".Length..]}/sdk/go/{info.Name}" : "";
}
