using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Lists;

/// <summary>How many requests many calls cost, over real HTTP.</summary>
[TestFixture]
public sealed class FewerRequestsTests
{
    private const int Ports = 500;

    private static readonly IEnumerable<PortNumber> Numbers = Enumerable.Range(2000, Ports).Select(PortNumber.From);

    private Testing.ManualTimeProvider _clock;
    private ApigSimulator _simulator;
    private GatewayClient _client;

    [SetUp]
    public async Task SetUpAsync()
    {
        _clock = new Testing.ManualTimeProvider(DateTimeOffset.UtcNow);
        _simulator = await ApigSimulator.StartAsync(
            new SimulatorOptions
            {
                Clock = _clock,
                PortQuota = 2 * Ports,
                AppQuota = 2 * Ports,
            }
        );
        _client = _simulator.Client(time: _clock);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task ListPorts_ManyPortsOneAfterTheOther_CostOneListInTenSeconds()
    {
        foreach (var number in Numbers)
            _simulator.OpenPort("HTTP", number.Value);

        foreach (var number in Numbers)
            (await _client.ListPortsAsync(Samples.Gateway, new PortFilter(Number: number))).Value.Should().HaveCount(1);

        Lists().Should().Be(1);
    }

    [Test]
    public async Task ListPorts_TenSecondsLater_ReadsAgain()
    {
        await _client.ListPortsAsync(Samples.Gateway);
        _simulator.OpenPort("HTTP", 8080);

        _clock.Advance(TimeSpan.FromSeconds(9));
        (await _client.ListPortsAsync(Samples.Gateway)).Value.Should().BeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await _client.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(1);
    }

    [Test]
    public async Task AddPort_ManyPorts_CostHardlyMoreThanOneRequestEach()
    {
        foreach (var number in Numbers)
            (await _client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, number)).IsSuccess.Should().BeTrue();

        _simulator.Ports().Should().HaveCount(Ports);
        _simulator.Requests.Should().HaveCountLessThanOrEqualTo(Ports * 11 / 10);
    }

    [Test]
    public async Task ListPorts_AfterOwnChanges_ShowsThemWithoutReadingAgain()
    {
        var first = _simulator.OpenPort("HTTP", 8080);
        await _client.ListPortsAsync(Samples.Gateway);

        await _client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse(first.Id));
        var lists = Lists();
        (await _client.ListPortsAsync(Samples.Gateway)).Value.Should().BeEmpty();
        Lists().Should().Be(lists);

        var added = (await _client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, PortNumber.From(9090))).Value;
        lists = Lists();
        (await _client.ListPortsAsync(Samples.Gateway)).Value.Should().Equal(added);
        Lists().Should().Be(lists);
    }

    [Test]
    public async Task ListPorts_AfterAChangeOfUnknownOutcome_ReadsAgain()
    {
        await _client.ListPortsAsync(Samples.Gateway);
        _simulator.On("DELETE", ApigPath.Port).Always().Answer(400, "APIC.7211", "odd");
        await _client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse("p1"));
        _simulator.OpenPort("HTTP", 8080);

        (await _client.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(1);
    }

    [Test]
    public async Task ListPorts_OtherClientOfThisProcessChanged_ReadsAgain()
    {
        var locks = new GatewayLocks();
        using var one = _simulator.Client(time: _clock, with: o => o with { Locks = locks });
        using var other = _simulator.Client(time: _clock, with: o => o with { Locks = locks });
        await one.ListPortsAsync(Samples.Gateway);

        await other.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Samples.Number);

        (await one.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(1);
    }

    [Test]
    public async Task AddPort_RememberedAsTakenButClosedByAnother_OpensIt()
    {
        await OpenFourAsync();
        _simulator.ClosePort(2000);

        (await AddAsync(2000)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task AddPort_LostInALongSeries_CannotTellAndTheNextOnesLookFirst()
    {
        await OpenFourAsync();
        _simulator.On("POST", ApigPath.Ports).First(1).CutAfterApplying();

        (await AddAsync(3000))
            .Error!.Kind.Should()
            .Be(FailureKind.Unknown, "another client may have opened it since the list was read");

        (await AddAsync(3001)).IsSuccess.Should().BeTrue();
        _simulator.On("POST", ApigPath.Ports).First(1).CutAfterApplying();
        (await AddAsync(3002)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task AddPort_LostInAShortSeries_IsKnown()
    {
        await AddAsync(2000);
        await AddAsync(2001);
        _simulator.On("POST", ApigPath.Ports).First(1).CutAfterApplying();

        (await AddAsync(2002)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task GetApp_ManyApps_CostOneListInTenSeconds()
    {
        foreach (var n in Enumerable.Range(0, 100))
            _simulator.AddApp(name: $"app_{n}");

        foreach (var app in _simulator.Apps())
            (await _client.GetAppAsync(Samples.Gateway, AppId.Parse(app.Id)))
                .Value.Secret!.Reveal()
                .Should()
                .Be(app.Secret);

        _simulator.Requests.Should().HaveCount(1);
    }

    [Test]
    public async Task GetApp_AfterOwnChanges_ShowsThemWithoutReadingAgain()
    {
        var app = (await _client.CreateAppAsync(Samples.Gateway, new AppSettings(AppName.Parse("shop")))).Value;
        var renamed = new AppSettings(AppName.Parse("store"));
        await _client.UpdateAppAsync(Samples.Gateway, app.Id, renamed);
        var reset = (await _client.ResetSecretAsync(Samples.Gateway, app.Id)).Value;
        _simulator.ClearRequests();

        var read = (await _client.GetAppAsync(Samples.Gateway, app.Id)).Value;

        read.Should().Be(reset);
        (read.Name, read.Secret!.Reveal()).Should().Be((renamed.Name, _simulator.Apps()[^1].Secret));
        _simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task GetApp_AfterAResetOfUnknownOutcome_ReadsAgain()
    {
        await _client.ListAppsAsync(Samples.Gateway);
        _simulator.On("PUT", ApigPath.AppSecret).First(1).Answer(403, "APIG.1005", "No permissions");
        await _client.ResetSecretAsync(Samples.Gateway, Samples.App);
        var secret = _simulator.ResetAppSecret();

        (await _client.GetAppAsync(Samples.Gateway, Samples.App)).Value.Secret!.Reveal().Should().Be(secret);
    }

    [Test]
    public async Task ListBindings_AfterOwnChanges_ShowsThemWithoutReadingAgain()
    {
        var group = ApiGroupId.Parse(SimulatorDefaults.GroupId);
        var bound = (await _client.BindDomainAsync(Samples.Gateway, group, DomainName.Parse("api.example.com"))).Value;
        var settings = new BindingSettings { HttpPort = DomainPort.Off, MinTlsVersion = TlsVersion.Tls12 };
        await _client.UpdateDomainAsync(Samples.Gateway, group, bound.Id, settings);
        _simulator.ClearRequests();

        (await _client.ListBindingsAsync(Samples.Gateway))
            .Value.Should()
            .Equal(
                bound with
                {
                    HttpPort = DomainPort.Off,
                    MinTlsVersion = TlsVersion.Tls12,
                    RedirectHttpToHttps = null,
                }
            );
        _simulator.Requests.Should().BeEmpty();

        await _client.UnbindDomainAsync(Samples.Gateway, group, bound.Id);
        (await _client.ListBindingsAsync(Samples.Gateway)).Value.Should().BeEmpty();
        _simulator.Requests.Should().ContainSingle();
    }

    private async Task OpenFourAsync()
    {
        foreach (var number in Enumerable.Range(2000, 4))
            (await AddAsync(number)).IsSuccess.Should().BeTrue();
    }

    private Task<Outcome<IngressPort>> AddAsync(int number) =>
        _client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, PortNumber.From(number));

    private int Lists() => _simulator.Requests.Count(r => r.Method == "GET");
}
