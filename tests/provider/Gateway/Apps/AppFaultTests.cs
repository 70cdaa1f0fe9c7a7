using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Apps;

/// <summary>What becomes of the creation and the update of an app when answers are lost and others interfere: never two apps.</summary>
[TestFixture]
public sealed class AppFaultTests
{
    private static readonly AppSettings Shop = new(AppName.Parse("shop")) { Remark = "sells" };

    private ApigSimulator _simulator;
    private GatewayClient _client;

    [SetUp]
    public async Task SetUpAsync()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        _simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock });
        _client = _simulator.Client(time: clock);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    private static readonly TestCaseData[] LostAfterItTookEffect =
    [
        Case("cut", fault => fault.CutAfterApplying()),
        Case("half an answer", fault => fault.CutInsideAnswer()),
        Case("JSON that ends too early", fault => fault.TruncateAnswer()),
        Case("500", fault => fault.ApplyButAnswer(500, "APIG.9999", "System error")),
        Case("502 of a proxy", fault => fault.ApplyButAnswer(502, "APIGW.0201", "Backend unavailable")),
    ];

    [TestCaseSource(nameof(LostAfterItTookEffect))]
    public async Task CreateApp_LostAfterItTookEffect_FindsItsOwn(Func<FaultBuilder, Fault> fault)
    {
        fault(_simulator.On("POST", ApigPath.Apps));

        var app = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value;

        Made()
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(new { Id = app.Id.Value, Secret = app.Secret!.Reveal() });
        Posts().Should().Be(1);
    }

    private static readonly TestCaseData[] LostWithoutEffect =
    [
        Case("cut", fault => fault.CutBeforeApplying()),
        Case("500", fault => fault.Answer(500, "APIG.9999", "System error")),
        Case("500 that means throttling", fault => fault.Answer(500, "APIG.9008", "Too many requests")),
        Case("500 of two writes at once", fault => fault.Answer(500, "APIG.3500", "Failed to synchronize data")),
        Case("502 with a page", fault => fault.AnswerBadGateway()),
        Case("429", fault => fault.Answer(429, "APIGW.0308", "The throttling threshold has been reached")),
    ];

    [TestCaseSource(nameof(LostWithoutEffect))]
    public async Task CreateApp_NoEffect_IsSentAgain(Func<FaultBuilder, Fault> fault)
    {
        fault(_simulator.On("POST", ApigPath.Apps));

        (await _client.CreateAppAsync(Samples.Gateway, Shop)).IsSuccess.Should().BeTrue();

        Made().Should().HaveCount(1);
        Posts().Should().Be(2);
    }

    [Test]
    public async Task CreateApp_LostAgainAndAgain_IsUnknown()
    {
        _simulator.On("POST", ApigPath.Apps).Always().CutBeforeApplying();

        (await _client.CreateAppAsync(Samples.Gateway, Shop))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
    }

    [Test]
    public async Task CreateApp_RivalTakesTheName_IsRefused()
    {
        string? rival = null;
        _simulator.On("POST", ApigPath.Apps).Meanwhile(s => rival = s.AddApp(name: "shop")).ThenAnswerNormally();

        var error = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.AlreadyExists,
                    Effect = Effect.None,
                    Code = "APIG.3203",
                }
            );
        error.Found!.Id.Should().Be(rival);
    }

    [Test]
    public async Task CreateApp_RivalTakesTheNameWithAnotherRemarkAndTheAnswerIsLost_IsRefused()
    {
        _simulator.On("POST", ApigPath.Apps).Meanwhile(s => s.AddApp(name: "shop")).CutAfterApplying();

        (await _client.CreateAppAsync(Samples.Gateway, Shop))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
    }

    [Test]
    public async Task CreateApp_RivalRenamesItsAppAndTheAnswerIsLost_IsRefused()
    {
        var rival = _simulator.AddApp(name: "store");
        _simulator
            .On("POST", ApigPath.Apps)
            .Meanwhile(s => s.ChangeApp(app => app with { Name = "shop", Remark = "sells" }, rival))
            .CutAfterApplying();

        (await _client.CreateAppAsync(Samples.Gateway, Shop))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
    }

    [Test]
    public async Task CreateApp_RivalsCreateTheSameAndMoreAndTheAnswerIsLost_CannotTell()
    {
        _simulator
            .On("POST", ApigPath.Apps)
            .Meanwhile(s =>
            {
                s.ChangeApp(app => app with { Remark = "sells" }, s.AddApp(name: "shop"));
                s.AddApp();
            })
            .CutAfterApplying();

        (await _client.CreateAppAsync(Samples.Gateway, Shop))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
    }

    [Test]
    public async Task CreateApp_OwnKeyIsIgnoredAndTheAnswerIsLost_CannotTell()
    {
        _simulator.SetOwnAppKeys(OwnAppKeys.Ignored);
        _simulator.On("POST", ApigPath.Apps).CutAfterApplying();

        (await _client.CreateAppAsync(Samples.Gateway, Shop with { Key = AppKey.Parse("own-key-1") }))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
    }

    [Test]
    public async Task CreateApp_ManyAtOnceWithOneName_MakeOne()
    {
        var created = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _client.CreateAppAsync(Samples.Gateway, Shop))
        );

        created.Count(c => c.IsSuccess).Should().Be(1);
        Made().Should().HaveCount(1);
        Posts().Should().Be(1);
    }

    [Test]
    public async Task UpdateApp_LostAfterItTookEffect_IsRepeated()
    {
        var id = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value.Id;
        _simulator.On("PUT", ApigPath.App).CutAfterApplying();

        (await _client.UpdateAppAsync(Samples.Gateway, id, Shop with { Remark = "buys" }))
            .Value.Remark.Should()
            .Be("buys");
    }

    [Test]
    public async Task UpdateApp_NeverAnswered_IsNotKnown()
    {
        var id = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value.Id;
        _simulator.On("PUT", ApigPath.App).Always().CutAfterApplying();

        (await _client.UpdateAppAsync(Samples.Gateway, id, Shop)).Error!.Effect.Should().Be(Effect.Unknown);
    }

    [Test]
    public async Task DeleteApp_LostAfterItTookEffect_WasRemovedByThisCall()
    {
        var id = (await _client.CreateAppAsync(Samples.Gateway, Shop)).Value.Id;
        _simulator.On("DELETE", ApigPath.App).CutAfterApplying();

        (await _client.DeleteAppAsync(Samples.Gateway, id)).Value.Should().Be(Deletion.Removed);
    }

    private IEnumerable<Simulator.App> Made() => _simulator.Apps().Where(app => app.Id != SimulatorDefaults.AppId);

    private int Posts() => _simulator.Requests.Count(r => r.Method == "POST");

    private static TestCaseData Case(string name, Func<FaultBuilder, Fault> fault) =>
        new TestCaseData(fault).SetArgDisplayNames(name);
}
