using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>The rest of what a resource need not say.</summary>
public sealed class LifeCycleTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(("body", "text"));

    [Test]
    public async Task Check_LeftOutAtTheResource_TakesTheProvidersValue()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        (await provider.CheckAsync(Program))
            .Inputs.ToPropertyMap()
            .Get("notebook")
            .Should()
            .Be(PropertyValue.Of("home"));
    }

    [Test]
    public async Task Diff_AReplacement_SaysWhyAndInWhichOrder()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);

        var diff = await provider.DiffAsync(inputs, created.Properties.ToPropertyMap(), inputs.Set("notebook", "work"));
        await provider.CreateAsync(inputs.Set("notebook", "work"), preview: true);

        diff.Replaces.Should().Equal("notebook");
        diff.DeleteBeforeReplace.Should().BeFalse();
        provider
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be(
                "Note 'diary' is replaced, since a note stays in its notebook. The new one is created before the old one is "
                    + "deleted. (NOTE1110)"
            );
    }

    [Test]
    public async Task Diff_AReplacementUnderTheSameName_DeletesFirst() =>
        (await ReplaceAsync(Program.Set("name", "diary"))).DeleteBeforeReplace.Should().BeTrue();

    [Test]
    public async Task Diff_AReplacementUnderANameThatIsMadeUp_CreatesFirstSinceTheNextNameIsAnother() =>
        (await ReplaceAsync(Program)).DeleteBeforeReplace.Should().BeFalse();

    private static async Task<DiffResponse> ReplaceAsync(PropertyMap program)
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(program);

        var style = PropertyMap.Of(("title", "Mine"), ("paper", "blue"));
        return await provider.DiffAsync(
            inputs.Set("style", PropertyMap.Of(("title", "Mine"))),
            created.Properties.ToPropertyMap(),
            inputs.Set("style", style)
        );
    }

    [Test]
    public async Task UpdatePreview_Always_CanLookAndSayWhatItSees()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);

        await provider.UpdateAsync(
            inputs,
            created.Properties.ToPropertyMap(),
            inputs.Set("body", "other"),
            preview: true
        );

        provider.Engine.Messages.Should().ContainSingle().Which.Message.Should().EndWith("(NOTE9001)");
        provider.Service.Notes.Single().Body.Should().Be("text");
    }

    [Test]
    public async Task Update_AKeeperChanges_GivesAnotherSecretThatIsNeverSent()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program.Set("keepers", PropertyMap.Of(("year", "1"))));
        var news = inputs.Set("keepers", PropertyMap.Of(("year", "2")));

        var diff = await provider.DiffAsync(inputs, created.Properties.ToPropertyMap(), news);
        var updated = await provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), news);
        var read = await provider.ReadAsync("home/1", news, updated.Properties.ToPropertyMap());

        diff.DetailedDiff.Keys.Should().Equal("keepers.year");
        updated
            .Properties.ToPropertyMap()
            .Get("password")
            .Should()
            .NotBe(created.Properties.ToPropertyMap().Get("password"));
        read.Inputs.ToPropertyMap().Should().Equal(news);
        read.Properties.ToPropertyMap().Should().Equal(updated.Properties.ToPropertyMap());
    }

    [Test]
    public async Task List_Always_GivesIdsThatImport()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        await provider.UpAsync(Program);

        var found = new List<ListResponse>();
        await foreach (var item in provider.Client.ListAsync(new() { Token = "notes:index:Note" }, default))
            found.Add(item);

        var result = found.Should().ContainSingle().Which.Result;
        (await provider.ReadAsync(result.Id)).Id.Should().Be(result.Id);
    }

    [Test]
    public async Task Delete_Twice_IsGone()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);
        var request = new DeleteRequest
        {
            Urn = ProviderUnderTest.Urn,
            Id = created.Id,
            OldInputs = inputs.ToStruct(),
            Properties = created.Properties,
        };

        await provider.Client.DeleteAsync(request, default);
        await provider.Client.DeleteAsync(request, default);

        (await provider.ReadAsync(created.Id, inputs, created.Properties.ToPropertyMap())).Id.Should().BeEmpty();
    }
}
