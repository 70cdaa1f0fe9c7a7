using Pulumi.Tests.Support;

namespace Pulumi.Tests.Resources;

public sealed class OptionsTests
{
    [Test]
    public async Task Merge_TwoOptions_TheSecondWinsAndListsAreAppended()
    {
        var first = new CustomResourceOptions
        {
            Version = "1",
            Protect = true,
            IgnoreChanges = { "a" },
            AdditionalSecretOutputs = { "s" },
            EnvVarMappings = { ["A"] = "1", ["B"] = "1" },
            DependsOn = { OutputProbe.Resources[0] },
        };
        var second = new CustomResourceOptions
        {
            Version = "2",
            IgnoreChanges = { "b" },
            EnvVarMappings = { ["B"] = "2" },
            DependsOn = { OutputProbe.Resources[1] },
            CustomTimeouts = new() { Update = TimeSpan.FromSeconds(1) },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        (merged.Version, merged.Protect).Should().Be(("2", true));
        merged.IgnoreChanges.Should().Equal("a", "b");
        merged.AdditionalSecretOutputs.Should().Equal("s");
        merged.EnvVarMappings.Should().Equal(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" });
        merged.CustomTimeouts.Should().BeSameAs(second.CustomTimeouts);
        (await merged.DependsOn.Flat.State).Value.Should().Equal(OutputProbe.Resources[0], OutputProbe.Resources[1]);
        first.IgnoreChanges.Should().Equal("a");
        (await first.DependsOn.Flat.State).Value.Should().Equal(OutputProbe.Resources[0]);
    }

    [Test]
    public void Merge_WithNothing_IsACopy()
    {
        var only = new ComponentResourceOptions { IgnoreChanges = { "a" } };

        foreach (
            var merged in new[]
            {
                ComponentResourceOptions.Merge(only, null),
                ComponentResourceOptions.Merge(null, only),
            }
        )
        {
            merged.Should().NotBeSameAs(only);
            merged.IgnoreChanges.Should().Equal("a").And.NotBeSameAs(only.IgnoreChanges);
        }
    }

    [Test]
    public async Task Merge_ProvidersOfOnePackage_TheSecondWins()
    {
        var engine = new FakeEngine();
        ComponentResourceOptions merged = null!;

        await engine.RunAsync(() =>
            merged = ComponentResourceOptions.Merge(
                new() { Providers = { Provider("acme", "a"), Provider("other", "b") } },
                new() { Providers = { Provider("acme", "c") } }
            )
        );

        merged.Providers.Select(p => p.GetResourceName()).Should().Equal("b", "c");
    }

    private static ProviderResource Provider(string package, string name) =>
        new(package, name, ResourceArgs.Empty, new CustomResourceOptions());
}
