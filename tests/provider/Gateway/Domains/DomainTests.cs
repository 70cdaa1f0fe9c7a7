using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Domains;

/// <summary>The life of a domain of an API group, over real HTTP.</summary>
[TestFixture]
public sealed class DomainTests
{
    private static readonly ApiGroupId Group = ApiGroupId.Parse(SimulatorDefaults.GroupId);
    private static readonly DomainName Domain = DomainName.Parse("api.example.com");
    private static readonly DomainId Nobody = DomainId.Parse("00000000000000000000000000000000");
    private static readonly DomainPort Port8080 = DomainPort.Of(PortNumber.From(8080));

    private ApigSimulator _simulator;
    private GatewayClient _client;

    [SetUp]
    public async Task SetUpAsync()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        _simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock, ExtraFields = true });
        _simulator.OpenPort("HTTP", 8080);
        _simulator.OpenPort("HTTPS", 8443);
        _client = _simulator.Client(time: clock);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task BindDomain_WithoutSettings_HasTheDefaults()
    {
        var binding = (await BindAsync()).Value;

        binding
            .Should()
            .Be(
                new DomainBinding(
                    DomainId.Parse(_simulator.Domains().Single().Id),
                    Group,
                    Domain,
                    DomainPort.DefaultHttp,
                    DomainPort.DefaultHttps,
                    TlsVersion.Tls11,
                    CnameStatus.NotResolved,
                    RedirectHttpToHttps: false
                )
            );
    }

    [Test]
    public async Task BindDomain_DefaultPortsSpelledOut_AreLeftOut()
    {
        var settings = new BindingSettings { HttpPort = DomainPort.DefaultHttp, HttpsPort = DomainPort.DefaultHttps };

        (await BindAsync(settings)).IsSuccess.Should().BeTrue();

        _simulator.Requests[^1].Body.Should().NotContain("ingress");
    }

    [Test]
    public async Task BindDomain_OnePort_SendsBoth()
    {
        var binding = (await BindAsync(new BindingSettings { HttpPort = Port8080 })).Value;

        (binding.HttpPort, binding.HttpsPort).Should().Be((Port8080, DomainPort.DefaultHttps));
    }

    [Test]
    public async Task BindDomain_EverySetting_IsKept()
    {
        var settings = new BindingSettings
        {
            HttpPort = DomainPort.Off,
            HttpsPort = DomainPort.Of(PortNumber.From(8443)),
            MinTlsVersion = TlsVersion.Tls12,
            RedirectHttpToHttps = true,
        };

        var bound = (await BindAsync(settings)).Value;

        (bound.HttpPort, bound.HttpsPort, bound.MinTlsVersion, bound.RedirectHttpToHttps)
            .Should()
            .Be((settings.HttpPort, settings.HttpsPort, settings.MinTlsVersion, settings.RedirectHttpToHttps));

        _simulator
            .Domains()
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    HttpPort = -1,
                    HttpsPort = 8443,
                    MinTlsVersion = "TLSv1.2",
                    RedirectHttpToHttps = true,
                }
            );
    }

    [Test]
    public async Task BindDomain_PortIsNotOpenForTheProtocol_SaysWhatToDo()
    {
        var error = (await BindAsync(new BindingSettings { HttpPort = DomainPort.Of(PortNumber.From(8443)) })).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.FailedPrecondition,
                    Effect = Effect.None,
                    Code = "APIG.2049",
                }
            );
        error.Advice.Should().Contain("Open an ingress port");
    }

    [Test]
    public async Task BindDomain_BoundToThePortAlready_IsRefusedWithoutARequest()
    {
        var there = _simulator.BindDomain("API.example.com.", httpPort: 8080);

        var error = (await BindAsync()).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
        error.Found!.Id.Should().Be(there.Id);
        _simulator.Requests.Should().NotContain(r => r.Method == "POST");
    }

    [Test]
    public async Task BindDomain_BoundToOtherPortsOfTheGroup_IsBoundAgain()
    {
        _simulator.BindDomain("api.example.com", httpPort: 8080, httpsPort: -1);

        (await BindAsync()).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task BindDomain_BoundToAnotherGroup_SaysToWhich()
    {
        var other = _simulator.AddGroup();
        _simulator.BindDomain("api.example.com", httpPort: 8080, httpsPort: -1, groupId: other);

        var error = (await BindAsync()).Error!;

        error.Kind.Should().Be(FailureKind.AlreadyExists);
        error.Found!.Description.Should().Contain($"API group {other}");
    }

    [Test]
    public async Task BindDomain_QuotaIsUsedUp_IsRefused()
    {
        _simulator.SetDomainQuota(0);

        (await BindAsync()).Error.Should().BeEquivalentTo(new { Kind = FailureKind.QuotaExceeded, Code = "APIG.3108" });
    }

    [Test]
    public async Task BindDomain_GroupDoesNotExist_IsGone()
    {
        _simulator.RemoveGroup();

        (await BindAsync())
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.NotFound,
                    IsGone = true,
                    Effect = Effect.None,
                }
            );
    }

    [Test]
    public async Task UpdateDomain_OfThePortAlone_KeepsTheRest()
    {
        var bound = (
            await BindAsync(new BindingSettings { MinTlsVersion = TlsVersion.Tls12, RedirectHttpToHttps = true })
        ).Value;

        var updated = await _client.UpdateDomainAsync(
            Samples.Gateway,
            Group,
            bound.Id,
            new BindingSettings { HttpPort = Port8080 }
        );

        updated.Value.Should().Be(bound with { HttpPort = Port8080 });
    }

    [Test]
    public async Task UpdateDomain_TlsIsGiven_NeedsNoRead()
    {
        var bound = (await BindAsync()).Value;
        _simulator.ClearRequests();

        var settings = new BindingSettings { MinTlsVersion = TlsVersion.Tls12 };
        (await _client.UpdateDomainAsync(Samples.Gateway, Group, bound.Id, settings))
            .Value.MinTlsVersion.Should()
            .Be(TlsVersion.Tls12);

        _simulator.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task UpdateDomain_IsNotThere_IsGone() =>
        (await _client.UpdateDomainAsync(Samples.Gateway, Group, Nobody, new BindingSettings()))
            .Error.Should()
            .BeEquivalentTo(new { IsGone = true, Effect = Effect.None });

    [Test]
    public async Task UnbindDomain_TwiceOrOfAGroupThatIsGone_IsFine()
    {
        var id = (await BindAsync()).Value.Id;

        (await UnbindAsync(id)).Value.Should().Be(Deletion.Removed);
        (await UnbindAsync(id)).Value.Should().Be(Deletion.WasGone);
        _simulator.RemoveGroup();
        (await UnbindAsync(id)).Value.Should().Be(Deletion.WasGone);
    }

    [Test]
    public async Task UnbindDomain_OfAnotherGroup_IsNotGone()
    {
        var other = _simulator.AddGroup();
        var there = _simulator.BindDomain("api.example.com", groupId: other);

        (await UnbindAsync(DomainId.Parse(there.Id)))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.FailedPrecondition, Code = "APIG.3474" });
    }

    [Test]
    public async Task ListBindings_OfADomain_GivesEachOfItsBindings()
    {
        _simulator.BindDomain("api.example.com");
        _simulator.BindDomain("API.example.com.", httpPort: 8080, httpsPort: -1);
        _simulator.BindDomain("other.example.com");

        var found = (await _client.ListBindingsAsync(Samples.Gateway, Group, Domain)).Value;

        found.Select(b => (b.HttpPort.Value, b.HttpsPort.Value)).Should().Equal((80, 443), (8080, -1));
        found.Should().OnlyContain(b => b.RedirectHttpToHttps == null);
    }

    [Test]
    public async Task ListGroups_ByName_GivesTheExactNameWithItsDomains()
    {
        var id = _simulator.AddGroup("shop");
        _simulator.AddGroup("shopping");
        _simulator.BindDomain("api.example.com", groupId: id);

        var group = (await _client.ListGroupsAsync(Samples.Gateway, "shop")).Value.Single();

        (group.Id.Value, group.Domains.Single().Domain).Should().Be((id, Domain));
        (await _client.GetGroupAsync(Samples.Gateway, group.Id)).Value.Should().BeEquivalentTo(group);
    }

    [Test]
    public async Task GetGroup_DoesNotExist_IsGone() =>
        (await _client.GetGroupAsync(Samples.Gateway, ApiGroupId.Parse(Nobody.Value)))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.NotFound, IsGone = true });

    [Test]
    public async Task ListGateways_ByName_GivesEachWithExactlyThisName()
    {
        var first = _simulator.AddGateway(name: "edge");
        var second = _simulator.AddGateway(name: "edge");
        _simulator.AddGateway(name: "edge-2");

        var found = (await _client.ListGatewaysAsync("edge")).Value;

        found.Select(g => g.Id.Value).Should().BeEquivalentTo(first, second);
        found.Should().OnlyContain(g => g.Status == "Running" && g.Edition == "BASIC_IPV6");
    }

    private Task<Outcome<DomainBinding>> BindAsync(BindingSettings? settings = null) =>
        _client.BindDomainAsync(Samples.Gateway, Group, Domain, settings);

    private Task<Outcome<Deletion>> UnbindAsync(DomainId id) => _client.UnbindDomainAsync(Samples.Gateway, Group, id);
}
