using System.Text.Json;

namespace PulumiApig.Docs.Tests;

/// <summary>The page on configuration has each setting of the schema, and no other.</summary>
internal sealed class SettingsTests
{
    [Test]
    public void Settings_OnTheirPage_AreThoseOfTheSchema()
    {
        var page = Document.All.Single(d => d.Name == "docs/installation-configuration.md");
        // | `accessKey` (secret) | `HW_ACCESS_KEY`, `HUAWEICLOUD_SDK_AK` | Access key (AK). |
        var rows = page
            .Prose.SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]} {cells[2]}");

        rows.Should().Equal(Schema().Select(Expected));
    }

    private static string Expected(JsonProperty setting)
    {
        var secret = setting.Value.TryGetProperty("secret", out _) ? " (secret)" : "";
        var variables = setting.Value.TryGetProperty("defaultInfo", out var info)
            ? info.GetProperty("environment").EnumerateArray().Select(name => $"`{name}`")
            : [];
        return $"`{setting.Name}`{secret} {string.Join(", ", variables)}";
    }

    private static IEnumerable<JsonProperty> Schema()
    {
        var file = Path.Combine(Document.Root, "provider/Plugin/schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllText(file));
        return [.. schema.RootElement.Clone().GetProperty("config").GetProperty("variables").EnumerateObject()];
    }
}
