using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>What a program leaves to the server is an output, and never a difference.</summary>
public sealed class ServerFilledTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(
        ("body", "text"),
        ("style", PropertyMap.Of(("title", "Mine")))
    );

    [Test]
    public async Task Create_LeftOut_IsInTheOutputsAndNotInTheInputs()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var (inputs, created) = await provider.UpAsync(Program);

        inputs.ContainsKey("language").Should().BeFalse();
        created.Properties.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("en"));
        created.Properties.ToPropertyMap().Get("style").AsObject.Get("font").Should().Be(PropertyValue.Of("serif"));
    }

    [Test]
    public async Task Refresh_TheServerFillsInAnother_ChangesOutputsAndNoInputs()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);
        provider.Service.Put(provider.Service.Find("1")! with { Language = "de", Font = "mono" });

        var read = await provider.ReadAsync("home/1", inputs, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(inputs);
        read.Properties.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("de"));
        read.Properties.ToPropertyMap().Get("style").AsObject.Get("font").Should().Be(PropertyValue.Of("mono"));
        (await provider.DiffAsync(inputs, read.Properties.ToPropertyMap(), inputs))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Refresh_GivenAndChangedElsewhere_IsADifference()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program.Set("language", "fr"));
        provider.Service.Put(provider.Service.Find("1")! with { Language = "de" });

        var read = await provider.ReadAsync("home/1", inputs, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("de"));
        (await provider.DiffAsync(read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap(), inputs))
            .Diffs.Should()
            .Equal("language");
    }

    [Test]
    public async Task Refresh_GivenAndRemovedElsewhere_IsADifference()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);
        provider.Service.Put(provider.Service.Find("1")! with { Title = null });

        var read = await provider.ReadAsync("home/1", inputs, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().ContainsKey("style").Should().BeFalse();
        (await provider.DiffAsync(read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap(), inputs))
            .Diffs.Should()
            .Equal("style");
    }

    [Test]
    public async Task Diff_NoLongerGiven_LeavesItAsItIs()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program.Set("language", "fr"));

        var diff = await provider.DiffAsync(inputs, created.Properties.ToPropertyMap(), inputs.Remove("language"));
        var updated = await provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), inputs.Remove("language"));

        diff.Changes.Should().Be(DiffChanges.DiffNone);
        updated.Properties.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("fr"));
    }

    [TestCase("home/1")]
    [TestCase("home/diary")]
    public async Task Import_ByAnyFormOfTheId_GivesInputsThatAreNoDifference(string id)
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, _) = await provider.UpAsync(Program.Set("name", "diary"));

        var read = await provider.ReadAsync(id);
        var check = await provider.CheckAsync(read.Inputs.ToPropertyMap());

        read.Id.Should().Be("home/1");
        check.Failures.Should().BeEmpty();
        check.Inputs.ToPropertyMap().Should().Equal(read.Inputs.ToPropertyMap()).And.Equal(inputs);
    }

    [Test]
    public async Task Preview_LeftOut_IsUnknownAtFirstAndKnownLater()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);

        var first = await provider.CreateAsync(inputs, preview: true);
        var later = await provider.UpdateAsync(
            inputs,
            created.Properties.ToPropertyMap(),
            inputs.Set("body", "other"),
            preview: true
        );

        first.Properties.ToPropertyMap().Get("language").IsUnknown.Should().BeTrue();
        first.Properties.ToPropertyMap().Get("style").AsObject.Get("font").IsUnknown.Should().BeTrue();
        later.Properties.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("en"));
        later.Properties.ToPropertyMap().Get("style").AsObject.Get("font").Should().Be(PropertyValue.Of("serif"));
    }
}
