using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Credentials;

/// <summary>Agencies and the metadata service, over real HTTP.</summary>
[TestFixture]
public sealed class TemporaryKeyTests
{
    private static readonly AssumeRole ByName = new(
        SimulatorDefaults.AgencyName,
        DomainName: SimulatorDefaults.DomainName
    );
    private static readonly AssumeRole ById = new(SimulatorDefaults.AgencyName, DomainId: SimulatorDefaults.DomainId);

    public static IEnumerable<TestCaseData> Chains()
    {
        yield return new TestCaseData(null, new[] { ByName }).SetArgDisplayNames("keys, v3");
        yield return new TestCaseData(null, new[] { ById }).SetArgDisplayNames("keys, v5");
        yield return new TestCaseData(null, new[] { ByName, ById, ByName }).SetArgDisplayNames("keys, three agencies");
        var user = new GatewaySettings
        {
            UserName = SimulatorDefaults.UserName,
            DomainName = SimulatorDefaults.DomainName,
            Password = new(SimulatorDefaults.Password),
        };
        yield return new TestCaseData(user, new[] { ByName }).SetArgDisplayNames("user, v3");
        yield return new TestCaseData(user, new[] { ById }).SetArgDisplayNames("user, v5");
    }

    [TestCaseSource(nameof(Chains))]
    public async Task AssumeRole_OnAnyCredential_SignsWithTheKeysOfTheAgency(
        GatewaySettings? user,
        AssumeRole[] agencies
    )
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var settings = simulator.Settings() with { AssumeRole = agencies, ProjectId = null };
        if (user is not null)
            settings = settings with
            {
                AccessKey = null,
                SecretKey = null,
                UserName = user.UserName,
                DomainName = user.DomainName,
                Password = user.Password,
            };
        using var client = simulator.Client(settings);

        (await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number)).IsSuccess.Should().BeTrue();

        simulator.Requests[^1].SignIn.Should().Be(SignIn.TemporaryKey);
        simulator
            .Requests.Count(r => r.Path.Contains("securitytokens") || r.Path.Contains("assume"))
            .Should()
            .Be(agencies.Length);
    }

    [Test]
    public async Task AssumeRole_KeysNearTheirEnd_AreRenewed()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        using var client = simulator.Client(simulator.Settings() with { AssumeRole = [ByName] }, clock);

        await client.ListPortsAsync(Samples.Gateway);
        clock.Advance(TimeSpan.FromMinutes(58));
        simulator.ClockSkew = TimeSpan.FromMinutes(58);
        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        simulator.Requests.Count(r => r.Path.Contains("securitytokens")).Should().Be(2);
    }

    [Test]
    public async Task AssumeRole_OfTheEnvironment_IsAssumedToo()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var client = simulator.Client(with: o =>
            o with
            {
                Host = Samples.Environment(
                    ("HW_ASSUME_ROLE_AGENCY_NAME", SimulatorDefaults.AgencyName),
                    ("HW_ASSUME_ROLE_DOMAIN_NAME", SimulatorDefaults.DomainName)
                ),
            }
        );

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        simulator.Requests[^1].SignIn.Should().Be(SignIn.TemporaryKey);
    }

    [Test]
    public async Task AssumeRole_NoSuchAgency_NamesItAndTheCredentials()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var client = simulator.Client(
            simulator.Settings() with
            {
                AssumeRole = [ByName with { AgencyName = "nobody" }],
            }
        );

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.NotFound, IsGone = false });
        error.Reason.Should().StartWith("the identity service refused");
    }

    [Test]
    public async Task AssumeRole_WithoutAccount_SaysSoBeforeAnyRequest()
    {
        var stub = new StubHandler();
        using var client = Client(stub, Samples.Settings with { AssumeRole = [new AssumeRole("agency")] });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().Contain("without its account");
        stub.Sent.Should().BeEmpty();
    }

    [TestCase(MetadataService.TokenOptional)]
    [TestCase(MetadataService.TokenRequired)]
    [TestCase(MetadataService.WithoutTokens)]
    public async Task Metadata_OfAnyAge_GivesTheKeysOfTheMachine(MetadataService kind)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        simulator.MetadataService = kind;
        using var client = OnMachine(simulator);

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();
        (await client.GetGatewayAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        simulator.Requests[^1].SignIn.Should().Be(SignIn.TemporaryKey);
        simulator.Requests.Count(r => r.Path.Contains("securitykey")).Should().Be(1);
    }

    [Test]
    public async Task Metadata_MachineWithoutAgency_SaysSo()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        simulator.MetadataService = MetadataService.NoAgency;
        using var client = OnMachine(simulator);

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Advice.Should().Contain("the machine has no agency");
    }

    [Test]
    public async Task Metadata_NobodyAnswers_IsGivenUpAfterThreeSeconds()
    {
        var clock = new Testing.ManualTimeProvider();
        var arrived = new TaskCompletionSource();
        using var client = Client(
            new StubHandler().On("PUT", "/meta-data", Reply.Silent(arrived)),
            new GatewaySettings { Region = "cn-north-4" },
            clock
        );

        var listing = client.ListPortsAsync(Samples.Gateway);
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(3));

        (await listing).Error!.Advice.Should().Contain("metadata service of this machine does not answer");
    }

    // Its clock stands still: the three seconds that the metadata service has do not pass.
    private static GatewayClient OnMachine(ApigSimulator simulator) =>
        simulator.Client(
            simulator.Settings() with
            {
                AccessKey = null,
                SecretKey = null,
            },
            new Testing.ManualTimeProvider(DateTimeOffset.UtcNow),
            options => options with { HandlerFactory = () => new MetadataRedirect(simulator.Address) }
        );

    /// <summary>Brings the metadata service's fixed address to the simulator.</summary>
    private sealed class MetadataRedirect(Uri simulator) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.RequestUri!.Host == "169.254.169.254")
                request.RequestUri = new Uri(simulator, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
