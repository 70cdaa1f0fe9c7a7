using PulumiApig.Conformance.Tests.Support;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>
/// States as earlier versions left them, one file each: today's plugin sees nothing to do. A release adds its own file:
/// <c>APIG_UPDATE_GOLDEN=1</c> writes those that are missing, and never overwrites one.
/// </summary>
internal sealed class UpgradeTests
{
    private const string Gateway = "http://gateway.example";

    private static readonly string[] Versions = ["0.1.0"];

    private static Program Program =>
        new(
            ("apig:index:IngressPort", "http", Given.Port),
            (
                "apig:index:IngressPort",
                "https",
                Given.Port.Set("protocol", "HTTPS").Set("port", PropertyValue.Of(8443))
            ),
            (
                "apig:index:AppAcl",
                "offices",
                Given
                    .Acl.Set("values", PropertyValue.List(PropertyValue.Secret("192.0.2.1"), "198.51.100.77/24"))
                    .Set("mustAllow", Given.Texts("198.51.100.1"))
                    .Set("overwriteExisting", true)
            )
        );

    [TestCaseSource(nameof(Versions))]
    public async Task Preview_TheStateOfAnEarlierVersion_HasNoChanges(string version)
    {
        var path = Path.Combine(Checkout.Recorded, $"state-{version}.json");
        if (Checkout.IsUpdating && !File.Exists(path))
            await RecordAsync(path);
        await using var plugin = await PluginProcess.StartAsync([], OfflineStack.Credentials);
        using var stack = new OfflineStack(Gateway, KeyDerivations.Pulumi);
        Directory.CreateDirectory(Path.GetDirectoryName(stack.StatePath)!);
        File.Copy(path, stack.StatePath);

        var preview = await stack.PreviewAsync(plugin, Program);

        preview.HasFailed.Should().BeFalse(preview.Errors);
        preview.Changes.Should().BeEmpty();
        preview.Unchanged.Should().Be(3);
    }

    private static async Task RecordAsync(string path)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        await using var plugin = await PluginProcess.StartAsync([], OfflineStack.Credentials);
        var address = simulator.Address.GetLeftPart(UriPartial.Authority);
        using var stack = new OfflineStack(address, KeyDerivations.Pulumi);
        (await stack.UpAsync(plugin, Program)).HasFailed.Should().BeFalse();
        var state = await File.ReadAllTextAsync(stack.StatePath);
        await File.WriteAllTextAsync(path, state.Replace(address, Gateway));
    }
}
