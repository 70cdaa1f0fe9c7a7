using System.Text.Encodings.Web;
using System.Text.Json;
using PulumiApig.Generator.Schema;

namespace PulumiApig.Generator.Code;

/// <summary>Writes the file by which Pulumi finds the plugin of an SDK.</summary>
internal static class PluginFile
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(Package package)
    {
        var plugin = new Dictionary<string, object>
        {
            ["resource"] = true,
            ["name"] = package.Name,
            ["version"] = package.Version,
        };
        if (package.PluginDownloadUrl is { } server)
            plugin["server"] = server;
        return JsonSerializer.Serialize(plugin, Layout) + "\n";
    }
}
