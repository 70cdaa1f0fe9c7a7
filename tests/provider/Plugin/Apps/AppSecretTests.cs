using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Apps;

/// <summary>The secret in the state is the one in force, or there is none in the state.</summary>
public sealed class AppSecretTests
{
    private const string Type = "apig:index:App";

    private static readonly PropertyMap Program = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("name", "partner")
    );

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

    private App There => _plugin.Simulator.Apps().Single(a => a.Name == "partner");

    private static IEnumerable<TestCaseData> KeeperChanges()
    {
        yield return Changed(null, Year("2026")).SetArgDisplayNames("the first ones");
        yield return Changed(Year("2025"), Year("2026")).SetArgDisplayNames("another value");
        yield return Changed(Year("2025"), Year("2025").Set("month", "1")).SetArgDisplayNames("one more");
        yield return Changed(Year("2025"), null).SetArgDisplayNames("none any more");
        static TestCaseData Changed(PropertyMap? old, PropertyMap? @new) => new(old, @new);
    }

    [TestCaseSource(nameof(KeeperChanges))]
    public async Task Update_OtherKeepers_GivesANewSecretThatTheStateHas(PropertyMap? old, PropertyMap? @new)
    {
        var created = await _app.CreateAsync(With(old));
        var (key, secret) = (There.Key, There.Secret);

        var updated = await _app.UpdateAsync(created.Id, With(old), With(@new), created.Properties.ToPropertyMap());

        There.Secret.Should().NotBe(secret);
        There.Key.Should().Be(key);
        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(There.Secret));
        updated.Properties.ToPropertyMap().Get("secretKeepers").Should().Be(@new is null ? PropertyValue.Null : @new);
        _plugin.Simulator.Requests.Should().NotContain(r => r.Body.Contains("year"), "keepers are never sent");
    }

    [Test]
    public async Task Diff_NoKeepersAndEmptyOnes_AreTheSame()
    {
        var created = await _app.CreateAsync(Program);

        var diff = await _app.DiffAsync(
            created.Id,
            Program,
            With(PropertyMap.Empty),
            created.Properties.ToPropertyMap()
        );

        diff.Changes.Should().Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Update_ChangesAndAResetThatIsRefused_SaysThatTheChangesWereMade()
    {
        var created = await _app.CreateAsync(Program);
        _plugin.Simulator.On("PUT", ApigPath.AppSecret).Answer(403, "APIGW.0302", "not so");

        var update = async () =>
            await _app.UpdateAsync(
                created.Id,
                Program,
                With(Year("2026")).Set("description", "changed"),
                created.Properties.ToPropertyMap()
            );

        var error = (await update.Should().ThrowAsync<RpcException>()).Which;
        There.Remark.Should().Be("changed");
        error
            .Message.Should()
            .Contain("The other changes of this resource were made.")
            .And.NotContain("Nothing was changed");
        error
            .DetailOf<ErrorResourceInitFailed>()!
            .Properties.ToPropertyMap()
            .Get("description")
            .AsText.Should()
            .Be("changed");
    }

    [Test]
    public async Task UpdatePreview_OtherKeepers_DoesNotKnowTheSecretAndWarns()
    {
        var created = await _app.CreateAsync(With(Year("2025")));

        var updated = await _app.UpdateAsync(
            created.Id,
            With(Year("2025")),
            With(PropertyMap.Of(("year", PropertyValue.Unknown))),
            created.Properties.ToPropertyMap(),
            preview: true
        );

        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(PropertyValue.Unknown));
        updated.Properties.ToPropertyMap().Get("appKey").Should().Be(PropertyValue.Of(There.Key));
        _plugin
            .Engine.Messages.Should()
            .ContainSingle(m =>
                m.Message
                == "App partner gets a new secret. Callers that sign with the former one are refused. (APIG1403)"
            );
    }

    [Test]
    public async Task UpdatePreview_TheSameKeepers_KnowsTheSecretAndSaysNothing()
    {
        var created = await _app.CreateAsync(With(Year("2025")));

        var updated = await _app.UpdateAsync(
            created.Id,
            With(Year("2025")),
            With(Year("2025")).Set("description", "Orders"),
            created.Properties.ToPropertyMap(),
            preview: true
        );

        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(There.Secret));
        _plugin.Engine.Messages.Should().NotContain(m => m.Message.Contains("APIG1403"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Create_TheAnswerIsLost_IsOneAppWhoseSecretTheStateHas(bool applied)
    {
        var post = _plugin.Simulator.On("POST", ApigPath.Apps);
        _ = applied ? post.CutAfterApplying() : post.CutBeforeApplying();

        var created = await _app.CreateAsync(Program);

        created.Id.Should().EndWith($"/{There.Id}");
        created.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(There.Secret));
    }

    [Test]
    public async Task Update_TheAnswerToTheResetIsLost_FindsTheSecretInForce()
    {
        var created = await _app.CreateAsync(With(Year("2025")));
        var former = There.Secret;
        _plugin.Simulator.On("PUT", ApigPath.AppSecret).CutAfterApplying();

        var updated = await _app.UpdateAsync(
            created.Id,
            With(Year("2025")),
            With(Year("2026")),
            created.Properties.ToPropertyMap()
        );

        There.Secret.Should().NotBe(former);
        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(There.Secret));
    }

    [TestCase(false, TestName = "Update_TheResetIsLostAndNothingCanBeSeen_TheNextUpdateSetsAnotherSecret")]
    [TestCase(true, TestName = "Update_TheResetIsLostAndNothingCanBeSeen_ARefreshLeavesADifference")]
    public async Task Update_TheResetIsLost(bool refreshes)
    {
        var (olds, news) = (With(Year("2025")), With(Year("2026")));
        var created = await _app.CreateAsync(olds);
        var former = There.Secret;

        var error = await LoseResetAsync(created, olds, news);
        var kept = error.DetailOf<ErrorResourceInitFailed>()!;
        var lost = There.Secret;

        error.Code.Should().Be(StatusCode.Unavailable);
        error.Message.Should().Contain("Run `pulumi up` again").And.EndWith("(APIG1404)");
        error.Message.Should().NotContain(former).And.NotContain(lost);
        kept.Properties.ToPropertyMap().ContainsKey("appSecret").Should().BeFalse();

        var (inputs, outputs) = (news, kept.Properties.ToPropertyMap());
        if (refreshes)
        {
            var read = await _app.RefreshAsync(kept.Id, news, kept.Properties.ToPropertyMap());
            (inputs, outputs) = (read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap());
            outputs.Get("appSecret").Should().Be(PropertyValue.Secret(lost));
            (await _app.DiffAsync(kept.Id, inputs, news, outputs)).Diffs.Should().Equal("secretKeepers");
        }
        // The engine updates what failed half-way whether there is a difference or not.
        var updated = await _app.UpdateAsync(kept.Id, inputs, news, outputs);

        There.Secret.Should().NotBe(former).And.NotBe(lost);
        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret(There.Secret));
        (await _app.DiffAsync(kept.Id, news, news, updated.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
        var last = await _app.RefreshAsync(kept.Id, news, updated.Properties.ToPropertyMap());
        last.Inputs.ToPropertyMap().Should().Equal(news);
    }

    [Test]
    public async Task Update_TheResetIsRefusedAfterAnotherChange_KeepsThatChangeAndTheSecretInForce()
    {
        var created = await _app.CreateAsync(Program);
        var news = With(Year("2026")).Set("description", "Orders");
        _plugin.Simulator.On("PUT", ApigPath.AppSecret).Answer(403, "APIG.1005", "no");

        var error = await FailureOf(() =>
            _app.UpdateAsync(created.Id, Program, news, created.Properties.ToPropertyMap())
        );

        var kept = error.DetailOf<ErrorResourceInitFailed>()!;
        kept.Properties.ToPropertyMap().Should().Equal(created.Properties.ToPropertyMap().Set("description", "Orders"));
        await _app.UpdateAsync(created.Id, news, news, kept.Properties.ToPropertyMap());
        There.Secret.Should().NotBe(created.Properties.ToPropertyMap().Get("appSecret").Revealed.AsText);
    }

    [Test]
    public async Task Update_AnOwnSecretWhoseAnswerIsLost_IsSentAgain()
    {
        var created = await _app.CreateAsync(Program);
        var news = Program.Set("appSecret", PropertyValue.Secret("partner-secret-1"));
        _plugin.Simulator.On("PUT", ApigPath.App).CutAfterApplying();

        var updated = await _app.UpdateAsync(created.Id, Program, news, created.Properties.ToPropertyMap());

        There.Secret.Should().Be("partner-secret-1");
        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret("partner-secret-1"));
    }

    [Test]
    public async Task Messages_OfAllOfIt_ShowNoSecret()
    {
        var created = await _app.CreateAsync(Program.Set("appSecret", PropertyValue.Secret("partner-secret-1")));
        _plugin.Simulator.On("PUT", ApigPath.App).Answer(400, "APIG.2011", "partner-secret-2 is not valid");

        var error = await FailureOf(() =>
            _app.UpdateAsync(
                created.Id,
                Program,
                Program.Set("appSecret", PropertyValue.Secret("partner-secret-2")),
                created.Properties.ToPropertyMap()
            )
        );

        error.Message.Should().NotContain("partner-secret");
        _plugin.Engine.Messages.Should().NotContain(m => m.Message.Contains("partner-secret"));
    }

    private async Task<RpcException> LoseResetAsync(CreateResponse created, PropertyMap olds, PropertyMap news)
    {
        // The look before the reset is answered, the one after it is not.
        _plugin.Simulator.On("PUT", ApigPath.AppSecret).CutAfterApplying();
        _plugin.Simulator.On("GET", ApigPath.App).Nth(2).Answer(403, "APIG.1005", "no");
        var error = await FailureOf(() => _app.UpdateAsync(created.Id, olds, news, created.Properties.ToPropertyMap()));
        _plugin.Simulator.ClearFaults();
        return error;
    }

    private static PropertyMap Year(string year) => PropertyMap.Of(("year", year));

    private static PropertyMap With(PropertyMap? keepers) =>
        keepers is null ? Program : Program.Set("secretKeepers", keepers);

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
