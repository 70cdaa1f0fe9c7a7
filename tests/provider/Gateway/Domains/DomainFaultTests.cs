using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Domains;

/// <summary>What becomes of a binding when answers are lost and others interfere: never two bindings.</summary>
[TestFixture]
public sealed class DomainFaultTests
{
    private static readonly ApiGroupId Group = ApiGroupId.Parse(SimulatorDefaults.GroupId);

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

    [Test]
    public async Task BindDomain_LostAfterItTookEffect_FindsItsOwn()
    {
        _simulator.On("POST", ApigPath.Domains).CutAfterApplying();

        (await BindAsync()).Value.Id.Value.Should().Be(_simulator.Domains().Single().Id);

        Posts().Should().Be(1);
    }

    [Test]
    public async Task BindDomain_LostWithoutEffect_IsSentAgain()
    {
        _simulator.On("POST", ApigPath.Domains).CutBeforeApplying();

        (await BindAsync()).IsSuccess.Should().BeTrue();

        _simulator.Domains().Should().HaveCount(1);
        Posts().Should().Be(2);
    }

    [TestCase(429, "APIGW.0308")]
    [TestCase(500, "APIG.9999")]
    [TestCase(500, "APIG.3500")]
    public async Task BindDomain_ServiceIsBusy_IsSentAgain(int status, string code)
    {
        _simulator.On("POST", ApigPath.Domains).First(2).Answer(status, code, "later");

        (await BindAsync()).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task BindDomain_RivalBindsItToAnotherGroupAndTheAnswerIsLost_IsRefused()
    {
        var other = _simulator.AddGroup();
        _simulator
            .On("POST", ApigPath.Domains)
            .Meanwhile(s => s.BindDomain("api.example.com", groupId: other))
            .CutAfterApplying();

        var error = (await BindAsync()).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
        error.Found!.Description.Should().Contain(other);
    }

    [Test]
    public async Task BindDomain_RivalBindsItToOtherPortsAndTheAnswerIsLost_IsRefused()
    {
        _simulator
            .On("POST", ApigPath.Domains)
            .Meanwhile(s => s.BindDomain("api.example.com", httpsPort: -1))
            .CutAfterApplying();

        (await BindAsync())
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
    }

    [Test]
    public async Task BindDomain_RivalIsFaster_SaysWhatIsThere()
    {
        var rival = "";
        _simulator
            .On("POST", ApigPath.Domains)
            .Meanwhile(s => rival = s.BindDomain("api.example.com").Id)
            .ThenAnswerNormally();

        var error = (await BindAsync()).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.AlreadyExists,
                    Effect = Effect.None,
                    Code = "APIG.2050",
                }
            );
        error.Found!.Id.Should().Be(rival);
    }

    [Test]
    public async Task UpdateDomain_LostAfterItTookEffect_IsRepeated()
    {
        var id = (await BindAsync()).Value.Id;
        _simulator.On("PUT", ApigPath.Domain).CutAfterApplying();

        var off = new BindingSettings { HttpPort = DomainPort.Off };
        (await _client.UpdateDomainAsync(Samples.Gateway, Group, id, off)).Value.HttpPort.Should().Be(DomainPort.Off);
    }

    [Test]
    public async Task UnbindDomain_LostAfterItTookEffect_WasRemovedByThisCall()
    {
        var id = (await BindAsync()).Value.Id;
        _simulator.On("DELETE", ApigPath.Domain).CutAfterApplying();

        (await _client.UnbindDomainAsync(Samples.Gateway, Group, id)).Value.Should().Be(Deletion.Removed);
    }

    private Task<Outcome<DomainBinding>> BindAsync() =>
        _client.BindDomainAsync(Samples.Gateway, Group, DomainName.Parse("api.example.com"));

    private int Posts() => _simulator.Requests.Count(r => r.Method == "POST");
}
