using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Apps;

/// <summary>The life of an app, over real HTTP.</summary>
[TestFixture]
public sealed class AppTests
{
    private static readonly AppSettings Shop = new(AppName.Parse("shop")) { Remark = "sells" };
    private static readonly AppId Nobody = AppId.Parse("00000000000000000000000000000000");

    private ApigSimulator _simulator;
    private GatewayClient _client;

    [SetUp]
    public async Task SetUpAsync()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        _simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock, ExtraFields = true });
        _client = _simulator.Client(time: clock);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task CreateApp_NewName_GivesKeyAndSecret()
    {
        var app = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        var made = Made();
        (app.Id.Value, app.Name.Value, app.Remark, app.Key, app.Secret!.Reveal())
            .Should()
            .Be((made.Id, "shop", "sells", made.Key, made.Secret));
        app.CreatedAt.Should().BeCloseTo(made.Registered, TimeSpan.FromSeconds(1));
    }

    [Test]
    public async Task CreateApp_OwnKeyAndSecret_AreUsed()
    {
        var own = Shop with { Key = AppKey.Parse("own-key-1"), Secret = new Secret("Own-Secret$1") };

        var app = (await _client.CreateAppAsync(Samples.Gateway, own)).Value;

        (app.Key, app.Secret!.Reveal()).Should().Be(("own-key-1", "Own-Secret$1"));
        Made().Secret.Should().Be("Own-Secret$1");
    }

    [Test]
    public async Task CreateApp_OwnKeysAreOff_SaysWhatToDo()
    {
        _simulator.SetOwnAppKeys(OwnAppKeys.Refused);

        var error = (
            await _client.CreateAppAsync(Samples.Gateway, Shop with { Key = AppKey.Parse("own-key-1") })
        ).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.FailedPrecondition, Effect = Effect.None });
        error.Advice.Should().Contain("Leave the key and the secret out").And.Contain("APP_KEY_SECRET_SWITCH");
    }

    [Test]
    public async Task CreateApp_OwnKeysAreIgnored_GivesTheKeyInForce()
    {
        _simulator.SetOwnAppKeys(OwnAppKeys.Ignored);

        var app = (await _client.CreateAppAsync(Samples.Gateway, Shop with { Key = AppKey.Parse("own-key-1") })).Value;

        app.Key.Should().Be(Made().Key).And.NotBe("own-key-1");
    }

    [Test]
    public async Task CreateApp_NameIsTaken_IsRefusedWithoutARequest()
    {
        var there = _simulator.AddApp(name: "shop");

        var error = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
        error.Found!.Id.Should().Be(there);
        error.Describe().Should().Contain("the name shop is taken by the app with the id " + there);
        _simulator.Requests.Should().NotContain(r => r.Method == "POST");
    }

    [Test]
    public async Task CreateApp_KeyIsTaken_IsRefused()
    {
        _simulator.AddApp(key: "own-key-1");

        var error = (
            await _client.CreateAppAsync(Samples.Gateway, Shop with { Key = AppKey.Parse("own-key-1") })
        ).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.AlreadyExists,
                    Effect = Effect.None,
                    Code = "APIG.3310",
                }
            );
        error.Advice.Should().Contain("leave it out");
    }

    [Test]
    public async Task CreateApp_QuotaIsUsedUp_IsRefused()
    {
        _simulator.SetAppQuota(1);

        (await _client.CreateAppAsync(Samples.Gateway, Shop))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.QuotaExceeded,
                    Effect = Effect.None,
                    Code = "APIG.3103",
                }
            );
    }

    [Test]
    public async Task GetApp_EveryFormOfItsTime_IsTheSameTime()
    {
        var created = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        var read = (await _client.GetAppAsync(Samples.Gateway, created.Id)).Value;
        var updated = (await _client.UpdateAppAsync(Samples.Gateway, created.Id, Shop)).Value;

        read.Should().Be(created);
        updated.Should().Be(created);
    }

    [Test]
    public async Task GetApp_DoesNotExist_IsGone() =>
        (await _client.GetAppAsync(Samples.Gateway, Nobody))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.NotFound, IsGone = true });

    [Test]
    public async Task ListApps_ByName_GivesTheExactNameOnly()
    {
        _simulator.AddApp(name: "shopping");
        _simulator.AddApp(name: "Shop");
        var shop = _simulator.AddApp(name: "shop");

        var found = (await _client.ListAppsAsync(Samples.Gateway, "shop")).Value;

        found.Should().ContainSingle().Which.Id.Value.Should().Be(shop);
    }

    [Test]
    public async Task ListApps_MoreThanAPage_ReadsThemAll()
    {
        foreach (var n in Enumerable.Range(0, 600))
            _simulator.AddApp(name: $"app_{n}");

        (await _client.ListAppsAsync(Samples.Gateway))
            .Value.Should()
            .HaveCount(601)
            .And.OnlyContain(a => a.Secret != null);
    }

    [Test]
    public async Task UpdateApp_LeftOut_StaysAsItIs()
    {
        var created = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        var renamed = await _client.UpdateAppAsync(
            Samples.Gateway,
            created.Id,
            new AppSettings(AppName.Parse("store"))
        );

        renamed.Value.Should().Be(created with { Name = AppName.Parse("store") });
    }

    [Test]
    public async Task UpdateApp_EmptyRemark_RemovesIt()
    {
        var created = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        (await _client.UpdateAppAsync(Samples.Gateway, created.Id, Shop with { Remark = "" }))
            .Value.Remark.Should()
            .BeEmpty();

        Made().Remark.Should().BeEmpty();
    }

    [Test]
    public async Task UpdateApp_NameOfAnother_IsRefused()
    {
        _simulator.AddApp(name: "store");
        var created = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        (await _client.UpdateAppAsync(Samples.Gateway, created.Id, new AppSettings(AppName.Parse("store"))))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.AlreadyExists,
                    Effect = Effect.None,
                    Code = "APIG.3203",
                }
            );
    }

    [Test]
    public async Task DeleteApp_TwiceOrOnAGatewayThatIsGone_IsFine()
    {
        var id = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value.Id;

        (await _client.DeleteAppAsync(Samples.Gateway, id)).Value.Should().Be(Deletion.Removed);
        (await _client.DeleteAppAsync(Samples.Gateway, id)).Value.Should().Be(Deletion.WasGone);
        _simulator.RemoveGateway(Samples.Gateway.Value);
        (await _client.DeleteAppAsync(Samples.Gateway, id)).Value.Should().Be(Deletion.WasGone);
    }

    private Simulator.App Made() => _simulator.Apps().Single(app => app.Id != SimulatorDefaults.AppId);
}
