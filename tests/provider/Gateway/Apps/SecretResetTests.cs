using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Apps;

/// <summary>Whatever happens to the answer, a secret that the call gives is the one in force; without one it says so.</summary>
[TestFixture]
public sealed class SecretResetTests
{
    private ApigSimulator _simulator;
    private GatewayClient _client;
    private string _former;

    [SetUp]
    public async Task SetUpAsync()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        _simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock });
        _client = _simulator.Client(time: clock);
        _former = InForce();
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task ResetSecret_Generated_IsNewAndInForce()
    {
        (await ResetAsync()).Value.Secret!.Reveal().Should().Be(InForce()).And.NotBe(_former);

        _simulator.Requests[^1].Body.Should().Be("{}");
    }

    [Test]
    public async Task ResetSecret_OwnSecret_IsInForce()
    {
        (await ResetAsync("Own-Secret$1")).Value.Secret!.Reveal().Should().Be("Own-Secret$1");

        InForce().Should().Be("Own-Secret$1");
    }

    [Test]
    public async Task ResetSecret_OwnSecretsAreOff_SaysWhatToDo()
    {
        _simulator.SetOwnAppKeys(OwnAppKeys.Refused);

        var error = (await ResetAsync("Own-Secret$1")).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.FailedPrecondition, Effect = Effect.None });
        error.Advice.Should().Contain("APP_KEY_SECRET_SWITCH");
    }

    [Test]
    public async Task ResetSecret_AppIsGone_IsGone()
    {
        _simulator.RemoveApp();

        (await ResetAsync()).Error.Should().BeEquivalentTo(new { IsGone = true, Effect = Effect.None });
    }

    [TestCase(null)]
    [TestCase("Own-Secret$1")]
    public async Task ResetSecret_LostAfterItTookEffect_FindsTheSecretInForce(string? own)
    {
        _simulator.On("PUT", ApigPath.AppSecret).CutAfterApplying();

        (await ResetAsync(own)).Value.Secret!.Reveal().Should().Be(InForce()).And.NotBe(_former);

        Resets().Should().Be(1);
    }

    [Test]
    public async Task ResetSecret_LostWithoutEffect_IsSentAgain()
    {
        _simulator.On("PUT", ApigPath.AppSecret).CutBeforeApplying();

        (await ResetAsync()).Value.Secret!.Reveal().Should().Be(InForce()).And.NotBe(_former);

        Resets().Should().Be(2);
    }

    [Test]
    public async Task ResetSecret_LateRequestActsAfterTheAnsweredOne_FindsTheSecretInForce()
    {
        var stub = new StubHandler()
            .On("PUT", "/apps/secret/", Reply.Broken, Shows("answered"))
            .On("GET", "/apps/", Shows("former"), Shows("former"), Shows("late"));
        using var client = Samples.Client(stub);

        (await client.ResetSecretAsync(Samples.Gateway, Samples.App)).Value.Secret!.Reveal().Should().Be("late");

        static Func<CancellationToken, Task<HttpResponseMessage>> Shows(string secret) =>
            Reply.With(200, $$"""{"id":"{{Samples.App}}","name":"shop","app_secret":"{{secret}}"}""");
    }

    [TestCase(429, "APIGW.0308")]
    [TestCase(500, "APIG.9008")]
    [TestCase(503, "APIGW.0613")]
    public async Task ResetSecret_ServiceIsBusy_IsSentAgain(int status, string code)
    {
        _simulator.On("PUT", ApigPath.AppSecret).First(2).Answer(status, code, "later");

        (await ResetAsync()).Value.Secret!.Reveal().Should().Be(InForce()).And.NotBe(_former);
    }

    [Test]
    public async Task ResetSecret_LostAgainAndAgain_IsUnknownAndNeverTheFormerSecret()
    {
        _simulator.On("PUT", ApigPath.AppSecret).Always().CutBeforeApplying();

        var error = (await ResetAsync()).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unknown,
                    Effect = Effect.Unknown,
                    Number = 2037,
                }
            );
        error.Describe().Should().Contain("Do not rely on the former secret").And.NotContain(_former);
    }

    [Test]
    public async Task ResetSecret_LostAndTheLookFailsToo_IsUnknown()
    {
        _simulator.On("PUT", ApigPath.AppSecret).CutAfterApplying();
        _simulator.On("GET", ApigPath.App).Nth(2).Answer(403, "APIG.1005", "No permissions");

        var error = (await ResetAsync()).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
        error.Describe().Should().NotContain(InForce());
    }

    [Test]
    public async Task ResetSecret_ServiceRefuses_HasChangedNothing()
    {
        _simulator.On("PUT", ApigPath.AppSecret).Answer(403, "APIG.1005", "No permissions");

        (await ResetAsync())
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.PermissionDenied, Effect = Effect.None });
        InForce().Should().Be(_former);
    }

    private Task<Outcome<App>> ResetAsync(string? own = null) =>
        _client.ResetSecretAsync(Samples.Gateway, Samples.App, own is null ? null : new Secret(own));

    private int Resets() => _simulator.Requests.Count(r => r.Method == "PUT");

    private string InForce() => _simulator.Apps().Single().Secret;
}
