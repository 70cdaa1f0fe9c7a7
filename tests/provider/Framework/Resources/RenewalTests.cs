using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>What the server fills in anew when something else changes: never known before it is, and done even after a failure.</summary>
public sealed class RenewalTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(("body", "text"), ("name", "diary"));

    [Test]
    public async Task UpdatePreview_TheKeepersChange_DoesNotKnowTheNewValue()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(With("1"));

        var renewed = await provider.UpdateAsync(
            inputs,
            created.Properties.ToPropertyMap(),
            With("2", inputs),
            preview: true
        );
        var other = await provider.UpdateAsync(
            inputs,
            created.Properties.ToPropertyMap(),
            inputs.Set("body", "new"),
            preview: true
        );

        renewed.Properties.ToPropertyMap().Get("password").Should().Be(PropertyValue.Secret(PropertyValue.Unknown));
        renewed.Properties.ToPropertyMap().Get("language").Should().Be(PropertyValue.Of("en"));
        other.Properties.ToPropertyMap().Get("password").Should().Be(PropertyValue.Secret("generated-1"));
    }

    [Test]
    public async Task Update_FailsHalfWay_RenewsNextTimeThoughTheInputsAreTheSame()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, kept) = await FailAsync(provider);

        var updated = await provider.UpdateAsync(inputs, kept, inputs);

        kept.Get("keepers").Should().Be(Keepers("1"));
        updated.Properties.ToPropertyMap().Get("keepers").Should().Be(Keepers("2"));
        updated.Properties.ToPropertyMap().Get("password").Should().Be(PropertyValue.Secret("new-generated-1"));
    }

    [Test]
    public async Task Refresh_AfterItFailed_LeavesADifferenceAndAfterItSucceededNone()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, kept) = await FailAsync(provider);

        var read = await provider.ReadAsync("home/1", inputs, kept);
        var updated = await provider.UpdateAsync(read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap(), inputs);
        var again = await provider.ReadAsync("home/1", inputs, updated.Properties.ToPropertyMap());

        (await provider.DiffAsync(read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap(), inputs))
            .Diffs.Should()
            .Equal("keepers");
        again.Inputs.ToPropertyMap().Should().Equal(inputs);
    }

    [Test]
    public async Task Update_OldKeepersAreSecret_StayHiddenWhenItFails()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        PropertyValue secret = PropertyMap.Of(("year", PropertyValue.Secret("1")));
        var (inputs, created) = await provider.UpAsync(Program.Set("keepers", secret));
        provider.Service.FailsHalfWay = true;

        var update = () => provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), With("2", inputs));

        KeptOf((await update.Should().ThrowAsync<RpcException>()).Which).Get("keepers").Should().Be(secret);
    }

    [Test]
    public async Task Refresh_AnotherThingHasTheIdForAName_IsGone()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);
        provider.Service.Delete("1");
        provider.Service.Create(new("", "home", "1", "text"));

        (await provider.ReadAsync("home/1", inputs, created.Properties.ToPropertyMap()))
            .Should()
            .Be(new ReadResponse());
        (await provider.ReadAsync("home/1")).Id.Should().Be("home/2");
    }

    private static async Task<(PropertyMap Inputs, PropertyMap Kept)> FailAsync(ProviderUnderTest provider)
    {
        var (inputs, created) = await provider.UpAsync(With("1"));
        var news = With("2", inputs);
        provider.Service.FailsHalfWay = true;
        var update = () => provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), news);
        var kept = KeptOf((await update.Should().ThrowAsync<RpcException>()).Which);
        provider.Service.FailsHalfWay = false;
        return (news, kept);
    }

    private static PropertyMap KeptOf(RpcException failure) =>
        failure.DetailOf<ErrorResourceInitFailed>()!.Properties.ToPropertyMap();

    private static PropertyMap With(string year, PropertyMap? inputs = null) =>
        (inputs ?? Program).Set("keepers", Keepers(year));

    private static PropertyValue Keepers(string year) => PropertyMap.Of(("year", year));
}
