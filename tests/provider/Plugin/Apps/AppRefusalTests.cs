using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Apps;

/// <summary>What a gateway refuses: each has a code and a way on, in the preview where it can be seen.</summary>
public sealed class AppRefusalTests
{
    private const string Type = "apig:index:App";
    private const string Gateway = SimulatorDefaults.GatewayId;

    private static readonly PropertyMap Program = PropertyMap.Of(("instanceId", Gateway), ("name", "partner"));

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _app = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _app = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Create_TheNameIsTaken_IsNeverTakenOverAndSaysHowToGoOn()
    {
        var there = _plugin.Simulator.AddApp(name: "partner");

        var error = await FailureOf(() => _app.CreateAsync(Program));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error
            .Message.Should()
            .Contain("`aliases`")
            .And.Contain($"`pulumi import {Type} it {Gateway}/{there}`")
            .And.Contain("Nothing was changed.")
            .And.EndWith("Otherwise choose another name. (APIG1401)");
        _plugin.Simulator.Apps().Should().ContainSingle(a => a.Name == "partner");
    }

    [Test]
    public async Task Create_TheNameIsTakenByTheAppThatTheStateHas_WantsItDeletedFirst()
    {
        var created = await _app.CreateAsync(Program);
        await _app.DiffAsync(created.Id, Program, Program, created.Properties.ToPropertyMap());

        var error = await FailureOf(() => _app.CreateAsync(Program));

        error.Message.Should().Contain("`deleteBeforeReplace`").And.NotContain("pulumi import");
    }

    [Test]
    public async Task CreatePreview_TheNameIsTaken_SaysThatItWillFailAndHowToGoOn()
    {
        var there = _plugin.Simulator.AddApp(name: "partner");

        await _app.CreateAsync(Program, preview: true);

        Shown()
            .Should()
            .StartWith($"This will fail: app partner of gateway {Gateway}, with the id {there}, has this name already.")
            .And.Contain($"`pulumi import {Type} it {Gateway}/{there}`")
            .And.EndWith("(APIG1401)");
    }

    [Test]
    public async Task CreatePreview_TheKeyIsTaken_SaysSo()
    {
        _plugin.Simulator.AddApp(name: "other", key: "partner-key");

        await _app.CreateAsync(Program.Set("appKey", "partner-key"), preview: true);

        Shown().Should().Contain("has this key already. Choose another key. (APIG1401)");
    }

    [Test]
    public async Task UpdatePreview_TheNewNameIsTaken_SaysThatItWillFailWithoutAWayToTakeItOver()
    {
        var created = await _app.CreateAsync(Program);
        _plugin.Simulator.AddApp(name: "other");
        _plugin.LetMemoryFade();
        var news = Program.Set("name", "other");
        await _app.DiffAsync(created.Id, Program, news, created.Properties.ToPropertyMap());

        await _app.UpdateAsync(created.Id, Program, news, created.Properties.ToPropertyMap(), preview: true);

        Shown().Should().EndWith("has this name already. Choose another name. (APIG1401)");
    }

    [Test]
    public async Task UpdatePreview_ItsOwnNameStays_SaysNothing()
    {
        var created = await _app.CreateAsync(Program);
        var news = Program.Set("description", "Orders");
        await _app.DiffAsync(created.Id, Program, news, created.Properties.ToPropertyMap());

        await _app.UpdateAsync(created.Id, Program, news, created.Properties.ToPropertyMap(), preview: true);

        _plugin.Engine.Messages.Should().NotContain(m => m.Severity >= LogSeverity.Info);
    }

    [Test]
    public async Task CreatePreview_ManyAppsOfOneGateway_LooksOnce()
    {
        for (var i = 0; i < 5; i++)
            await _app.CreateAsync(Program, preview: true);

        _plugin.Simulator.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Create_TheKeyIsTaken_SaysHowToGoOnAndCreatesNothing()
    {
        _plugin.Simulator.AddApp(name: "other", key: "partner-key");

        var error = await FailureOf(() => _app.CreateAsync(Program.Set("appKey", "partner-key")));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error.Message.Should().Contain("leave it out so that the gateway generates one").And.EndWith("(APIG2003)");
        _plugin.Simulator.Apps().Should().NotContain(a => a.Name == "partner");
    }

    [Test]
    public async Task Create_TheQuotaIsUsedUp_SaysHowToGoOn()
    {
        _plugin.Simulator.SetAppQuota(1);

        var error = await FailureOf(() => _app.CreateAsync(Program));

        error.Code.Should().Be(StatusCode.ResourceExhausted);
        error.Message.Should().Contain("ask for a higher quota").And.EndWith("(APIG2006)");
    }

    [Test]
    public async Task Create_OwnKeysAreRefused_SaysHowToGoOnAndCreatesNothing()
    {
        _plugin.Simulator.SetOwnAppKeys(OwnAppKeys.Refused);

        var error = await FailureOf(() => _app.CreateAsync(Program.Set("appKey", "partner-key")));

        error.Message.Should().Contain("APP_KEY_SECRET_SWITCH").And.EndWith("(APIG2007)");
        _plugin.Simulator.Apps().Should().NotContain(a => a.Name == "partner");
    }

    [TestCase("appKey", "partner-key")]
    [TestCase("appSecret", "partner-secret-1")]
    public async Task Create_OwnKeysAreIgnored_KeepsTheAppInTheStateAsItIs(string property, string value)
    {
        _plugin.Simulator.SetOwnAppKeys(OwnAppKeys.Ignored);

        var error = await FailureOf(() => _app.CreateAsync(Program.Set(property, value)));

        var there = _plugin.Simulator.Apps().Single(a => a.Name == "partner");
        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().Contain("APP_KEY_SECRET_SWITCH").And.EndWith("(APIG1402)").And.NotContain(value);
        var kept = error.DetailOf<ErrorResourceInitFailed>()!;
        kept.Id.Should().Be($"{Gateway}/{there.Id}");
        kept.Properties.ToPropertyMap().Get("appKey").Should().Be(PropertyValue.Of(there.Key));
        kept.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(there.Secret));
    }

    [Test]
    public async Task Update_OwnKeysWereIgnored_SendsThemAgainAndHealsOnceTheyAreTaken()
    {
        var given = Program.Set("appKey", "partner-key");
        _plugin.Simulator.SetOwnAppKeys(OwnAppKeys.Ignored);
        var kept = (await FailureOf(() => _app.CreateAsync(given))).DetailOf<ErrorResourceInitFailed>()!;
        var again = await FailureOf(() => _app.UpdateAsync(kept.Id, given, given, kept.Properties.ToPropertyMap()));
        _plugin.Simulator.SetOwnAppKeys(OwnAppKeys.Allowed);

        var updated = await _app.UpdateAsync(kept.Id, given, given, kept.Properties.ToPropertyMap());

        again.Message.Should().EndWith("(APIG1402)");
        updated.Properties.ToPropertyMap().Get("appKey").Should().Be(PropertyValue.Of("partner-key"));
        _plugin.Simulator.Apps().Should().ContainSingle(a => a.Key == "partner-key");
    }

    [Test]
    public async Task Update_OtherPropertiesWhileOwnKeysAreRefusedByNow_DoesNotSendThem()
    {
        var given = Program.Set("appKey", "partner-key").Set("appSecret", PropertyValue.Secret("partner-secret-1"));
        var created = await _app.CreateAsync(given);
        _plugin.Simulator.SetOwnAppKeys(OwnAppKeys.Refused);

        await _app.UpdateAsync(
            created.Id,
            given,
            given.Set("description", "Orders"),
            created.Properties.ToPropertyMap()
        );

        _plugin.Simulator.Apps().Single(a => a.Name == "partner").Remark.Should().Be("Orders");
    }

    private string Shown() =>
        _plugin.Engine.Messages.Should().ContainSingle(m => m.Severity > LogSeverity.Info).Which.Message;

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
