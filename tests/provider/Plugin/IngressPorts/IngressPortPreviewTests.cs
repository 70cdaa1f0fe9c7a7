using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.IngressPorts;

/// <summary>What a reviewer reads in a preview of a port.</summary>
public sealed class IngressPortPreviewTests
{
    private const string Type = "apig:index:IngressPort";
    private const string Gateway = SimulatorDefaults.GatewayId;

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _port = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _port = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Create_AFreePort_SaysNothing()
    {
        await _port.CreateAsync(Inputs(), preview: true);

        _plugin.Engine.Messages.Should().BeEmpty();
    }

    [TestCase("HTTP")]
    [TestCase("HTTPS")]
    public async Task Create_APortThatIsOpen_SaysHowToImportIt(string protocol)
    {
        _plugin.Simulator.OpenPort(protocol, 8080);

        await _port.CreateAsync(Inputs(), preview: true);

        var message = _plugin.Engine.Messages.Should().ContainSingle().Which;
        (message.Severity, message.Urn).Should().Be((LogSeverity.Warning, _port.Urn));
        message
            .Message.Should()
            .Contain($"open already, for {protocol}")
            .And.Contain($"pulumi import {Type} it {Gateway}/{protocol}/8080");
    }

    [Test]
    public async Task Create_TheGatewayIsMissing_SaysThatItWillFail()
    {
        await _port.CreateAsync(Inputs().Set("instanceId", new string('a', 32)), preview: true);

        _plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .StartWith("This will fail: the gateway does not exist");
    }

    [Test]
    public async Task Create_MorePortsThanTheQuota_SaysSoAtTheOneTooMany()
    {
        for (var i = 0; i < 38; i++)
            _plugin.Simulator.OpenPort("HTTP", 2000 + i);

        foreach (var number in (int[])[8080, 8081])
            await _port.CreateAsync(Inputs(number), preview: true);
        _plugin.Engine.Messages.Should().BeEmpty();
        await _port.CreateAsync(Inputs(8082), preview: true);

        _plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("38 custom")
            .And.Contain("would have 41")
            .And.Contain("quota is 40");
    }

    [Test]
    public async Task Create_ManyPortsOfOneGateway_ReadsItOnce()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(i => new ResourceUnderTest(_plugin, Type, $"p{i}").CreateAsync(Inputs(3000 + i), preview: true))
        );

        _plugin.Simulator.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Create_AReplacementThatClosesTheOldPortFirst_IsNotInItsOwnWay()
    {
        var created = await _port.CreateAsync(Inputs());
        await _port.DiffAsync(
            created.Id,
            Inputs(),
            Inputs().Set("protocol", "HTTPS"),
            created.Properties.ToPropertyMap()
        );

        await _port.CreateAsync(Inputs().Set("protocol", "HTTPS"), preview: true);

        _plugin.Engine.Messages.Should().ContainSingle(m => m.Message.EndsWith("(APIG1301)"));
    }

    [Test]
    public async Task Create_AReplacementOfAPortWithDomains_NamesThemAndWhatTheyWillSee()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.BindDomain("b.example.com", httpPort: 8080);
        _plugin.Simulator.BindDomain("a.example.com", httpPort: 8080);
        await _port.DiffAsync(
            created.Id,
            Inputs(),
            Inputs().Set("protocol", "HTTPS"),
            created.Properties.ToPropertyMap()
        );

        await _port.CreateAsync(Inputs().Set("protocol", "HTTPS"), preview: true);

        _plugin
            .Engine.Messages.Should()
            .Contain(m =>
                m.Severity == LogSeverity.Warning
                && m.Message.Contains($"a.example.com (API group {SimulatorDefaults.GroupName}), b.example.com")
                && m.Message.Contains("their callers are refused")
            );
    }

    [Test]
    public async Task Check_TwoResourcesForOnePort_RefusesTheSecondAndNamesBoth()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await _port.CheckAsync(Inputs());

        var failure = (await other.CheckAsync(Inputs().Set("protocol", "HTTPS")))
            .Failures.Should()
            .ContainSingle()
            .Which;

        failure.Property.Should().Be("port");
        failure.Reason.Should().Contain(_port.Urn).And.Contain(other.Urn);
    }

    [Test]
    public async Task Check_TwoResourcesThatSwapPorts_IsNoClash()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await _port.CheckAsync(Inputs(8080));
        await _port.CheckAsync(Inputs(9090));

        (await other.CheckAsync(Inputs(8080))).Failures.Should().BeEmpty();
    }

    [Test]
    public async Task Refresh_AnAbnormalPort_IsAWarningAndNoChange()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.SetPortStatus(8080, "abnormal");
        _plugin.LetMemoryFade();

        var read = await _port.RefreshAsync(created.Id, Inputs(), created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(Inputs());
        _plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Severity == LogSeverity.Warning && m.Message.Contains("abnormal"));
    }

    private static PropertyMap Inputs(int port = 8080) =>
        PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTP"), ("port", PropertyValue.Of(port)));
}
