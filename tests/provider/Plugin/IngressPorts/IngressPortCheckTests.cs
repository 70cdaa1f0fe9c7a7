using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.IngressPorts;

public sealed class IngressPortCheckTests
{
    private const string Gateway = SimulatorDefaults.GatewayId;

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _port = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _port = new ResourceUnderTest(_plugin, "apig:index:IngressPort");
    }

    [OneTimeTearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Check_GoodInputs_ComeBackAsTheyAre()
    {
        var response = await _port.CheckAsync(Inputs());

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Should().Equal(Inputs());
    }

    [Test]
    public async Task Check_ANumberAsText_BecomesANumber() =>
        (await _port.CheckAsync(Inputs().Set("port", "8080"))).Inputs.ToPropertyMap().Should().Equal(Inputs());

    [Test]
    public async Task Check_WithoutAnyGateway_FailsAtInstanceIdWithTheRemedy()
    {
        var failure = await OnlyFailureOf(Inputs().Remove("instanceId"));

        failure.Property.Should().Be("instanceId");
        failure.Reason.Should().Contain("missing").And.Contain("pulumi config set apig:instanceId");
    }

    [TestCase(80, "80 and 443 are built in")]
    [TestCase(1023, "1024 to 49151")]
    [TestCase(49152, "1024 to 49151")]
    [TestCase(-1, "1024 to 49151")]
    public async Task Check_ANumberThatCannotBeOpened_FailsAtPort(int port, string remedy)
    {
        var failure = await OnlyFailureOf(Inputs().Set("port", PropertyValue.Of(port)));

        failure.Property.Should().Be("port");
        failure.Reason.Should().Contain($"{port} cannot be opened").And.Contain(remedy);
    }

    [TestCase(1024)]
    [TestCase(49151)]
    public async Task Check_AnOutermostNumber_IsFine(int port) =>
        (await _port.CheckAsync(Inputs().Set("port", PropertyValue.Of(port)))).Failures.Should().BeEmpty();

    [Test]
    public async Task Check_ANumberThatIsNotWhole_FailsAtPort() =>
        (await OnlyFailureOf(Inputs().Set("port", 8080.5)))
            .Should()
            .Be(new CheckFailure { Property = "port", Reason = "must be a whole number, not 8080.5 (APIG1001)" });

    [Test]
    public async Task Check_AProtocolInLowerCase_SaysWhichIsMeant() =>
        (await OnlyFailureOf(Inputs().Set("protocol", "http")))
            .Should()
            .Be(new CheckFailure { Property = "protocol", Reason = "is 'http'; did you mean 'HTTP'? (APIG1001)" });

    [Test]
    public async Task Check_AnUnknownProtocol_NamesTheChoices() =>
        (await OnlyFailureOf(Inputs().Set("protocol", "TCP")))
            .Should()
            .Be(new CheckFailure { Property = "protocol", Reason = "must be HTTP or HTTPS, not 'TCP' (APIG1001)" });

    [Test]
    public async Task Check_APropertyThatDoesNotExist_SaysWhichIsMeant() =>
        (await OnlyFailureOf(Inputs().Set("instance_id", Gateway)))
            .Should()
            .Be(
                new CheckFailure
                {
                    Property = "instance_id",
                    Reason = "is not a property here; did you mean 'instanceId'? (APIG1003)",
                }
            );

    [Test]
    public async Task Check_SeveralFaults_NamesThemAllAtOnce()
    {
        var response = await _port.CheckAsync(PropertyMap.Of(("protocol", "ftp"), ("port", PropertyValue.Of(80))));

        response.Failures.Select(f => f.Property).Should().BeEquivalentTo("protocol", "port", "instanceId");
    }

    [Test]
    public async Task Check_UnknownsSecretsAndTheEnginesOwnKeys_AreTakenAsTheyAre()
    {
        var inputs = PropertyMap.Of(
            ("instanceId", PropertyValue.Unknown),
            ("protocol", PropertyValue.Secret("HTTP")),
            ("port", PropertyValue.Secret(PropertyValue.Unknown))
        );

        var response = await _port.CheckAsync(
            inputs.Set("__defaults", PropertyValue.List()).Set("status", PropertyValue.Null)
        );

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Should().Equal(inputs);
    }

    [Test]
    public async Task Check_TheProviderHasAGateway_FillsItIn()
    {
        await using var plugin = await PluginUnderTest.StartAsync(config => config.Set("instanceId", Gateway));

        var response = await new ResourceUnderTest(plugin, "apig:index:IngressPort").CheckAsync(
            Inputs().Remove("instanceId")
        );

        response.Inputs.ToPropertyMap().Should().Equal(Inputs());
    }

    private async Task<CheckFailure> OnlyFailureOf(PropertyMap inputs) =>
        (await _port.CheckAsync(inputs)).Failures.Should().ContainSingle().Which;

    private static PropertyMap Inputs() =>
        PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTP"), ("port", PropertyValue.Of(8080)));
}
