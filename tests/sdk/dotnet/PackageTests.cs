using System.Text.Json;

namespace Pulumi.Apig.Tests;

public sealed class PackageTests
{
    [Test]
    public void PluginFile_InTheAssembly_NamesThePluginInTheVersionOfTheSdk()
    {
        using var stream = typeof(IngressPort).Assembly.GetManifestResourceStream("Pulumi.Apig.pulumi-plugin.json")!;

        var plugin = JsonDocument.Parse(stream).RootElement;

        plugin.GetProperty("resource").GetBoolean().Should().BeTrue();
        plugin.GetProperty("name").GetString().Should().Be("apig");
        var version = typeof(IngressPort).Assembly.GetName().Version!;
        plugin.GetProperty("version").GetString().Should().Be(version.ToString(3));
    }
}
