using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.IngressPorts;

public sealed class IngressPortLifeCycleTests
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
    public async Task Create_InAPreview_WritesNothingAndKnowsAllButWhatTheGatewayAdds()
    {
        var created = await _port.CreateAsync(Inputs(), preview: true);

        created.Id.Should().BeEmpty();
        created
            .Properties.ToPropertyMap()
            .Should()
            .Equal(Inputs().Set("ingressPortId", PropertyValue.Unknown).Set("status", PropertyValue.Unknown));
        _plugin.Simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
    }

    [Test]
    public async Task Create_AFreePort_OpensItAndGivesItsIdAndState()
    {
        var created = await _port.CreateAsync(Inputs());

        var open = _plugin.Simulator.Ports().Should().ContainSingle().Which;
        (open.Protocol, open.Port).Should().Be(("HTTP", 8080));
        created.Id.Should().Be($"{Gateway}/{open.Id}");
        created
            .Properties.ToPropertyMap()
            .Should()
            .Equal(Inputs().Set("ingressPortId", open.Id).Set("status", "normal"));
    }

    [Test]
    public async Task Create_AFreePort_TracesEachRequestWithItsIdButNoSecret()
    {
        await _port.CreateAsync(Inputs());

        var traces = _plugin.Engine.All.Where(m => m.Severity == LogSeverity.Debug).Select(m => m.Message).ToList();
        traces.Should().HaveCount(_plugin.Simulator.Requests.Count);
        foreach (var request in _plugin.Simulator.Requests)
            traces.Should().Contain(t => t.Contains(request.RequestId) && t.Contains(request.Method));
        traces.Should().NotContain(t => t.Contains(SimulatorDefaults.SecretKey) || t.Contains("Signature"));
    }

    [Test]
    public async Task Create_APortThatIsOpen_RefusesAndSaysHowToImportIt()
    {
        _plugin.Simulator.OpenPort("HTTP", 8080);

        var error = await FailureOf(() => _port.CreateAsync(Inputs()));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error
            .Message.Should()
            .Contain($"pulumi import {Type} it {Gateway}/HTTP/8080")
            .And.Contain("Nothing was changed");
        _plugin.Simulator.Ports().Should().ContainSingle();
    }

    [Test]
    public async Task Create_AGatewayThatDoesNotExist_NamesItAndChangesNothing()
    {
        var elsewhere = new string('a', 32);

        var error = await FailureOf(() => _port.CreateAsync(Inputs().Set("instanceId", elsewhere)));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain(elsewhere).And.Contain("APIC.7302").And.Contain("Nothing was changed");
    }

    [Test]
    public async Task Create_APortThatTurnsOutAbnormal_IsKeptWithItsReason()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.SetPortStatus(8080, "abnormal");
        _plugin.LetMemoryFade();

        // The engine updates a resource with nothing to change when it was unhealthy.
        var error = await FailureOf(() =>
            _port.UpdateAsync(created.Id, Inputs(), Inputs(), created.Properties.ToPropertyMap())
        );

        var detail = error.DetailOf<ErrorResourceInitFailed>()!;
        detail.Id.Should().Be(created.Id);
        detail.Properties.ToPropertyMap().Get("status").AsText.Should().Be("abnormal");
        detail.Reasons.Should().ContainSingle().Which.Should().Contain("abnormal");
    }

    [Test]
    public async Task Refresh_AnOpenPort_FindsItUnchanged()
    {
        var created = await _port.CreateAsync(Inputs());

        var read = await _port.RefreshAsync(created.Id, Inputs(), created.Properties.ToPropertyMap());

        read.Id.Should().Be(created.Id);
        read.Inputs.ToPropertyMap().Should().Equal(Inputs());
        read.Properties.ToPropertyMap().Should().Equal(created.Properties.ToPropertyMap());
    }

    [Test]
    public async Task Refresh_APortThatSomebodyClosed_IsGone()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.ClosePort(8080);
        _plugin.LetMemoryFade();

        var read = await _port.RefreshAsync(created.Id, Inputs(), created.Properties.ToPropertyMap());

        read.Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Refresh_TheGatewayIsGone_SoIsThePort()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.RemoveGateway(Gateway);
        _plugin.LetMemoryFade();

        var read = await _port.RefreshAsync(created.Id, Inputs(), created.Properties.ToPropertyMap());

        read.Should().Be(new ReadResponse());
    }

    [TestCase("{0}/{1}", TestName = "Import_ByPortId_GivesInputsThatCheckLeavesAlone")]
    [TestCase("{0}/HTTPS/8443", TestName = "Import_ByProtocolAndNumber_GivesInputsThatCheckLeavesAlone")]
    public async Task Import_AnOpenPort(string form)
    {
        var open = _plugin.Simulator.OpenPort("HTTPS", 8443);

        var read = await _port.ImportAsync(string.Format(null, form, Gateway, open.Id));

        read.Id.Should().Be($"{Gateway}/{open.Id}");
        var inputs = PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTPS"), ("port", PropertyValue.Of(8443)));
        read.Inputs.ToPropertyMap().Should().Equal(inputs);
        (await _port.CheckAsync(read.Inputs.ToPropertyMap())).Inputs.ToPropertyMap().Should().Equal(inputs);
        (await _port.DiffAsync(read.Id, read.Inputs.ToPropertyMap(), inputs, read.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Import_AWellFormedIdThatFindsNothing_IsGone() =>
        (await _port.ImportAsync($"{Gateway}/HTTP/9000")).Should().Be(new ReadResponse());

    [TestCase("")]
    [TestCase("8080")]
    [TestCase("fedcba9876543210fedcba9876543210")]
    [TestCase("fedcba9876543210fedcba9876543210/http/8080")]
    [TestCase("fedcba9876543210fedcba9876543210/HTTP/80")]
    [TestCase("fedcba9876543210fedcba9876543210/HTTP/8080/x")]
    [TestCase("fedcba9876543210fedcba9876543210/")]
    public async Task Import_AMalformedId_ShowsTheFormsThatAreTaken(string id)
    {
        var error = await FailureOf(() => _port.ImportAsync(id));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("INSTANCE_ID/INGRESS_PORT_ID").And.Contain("INSTANCE_ID/PROTOCOL/PORT");
    }

    [Test]
    public async Task Delete_AnOpenPort_ClosesItAndTwiceIsFine()
    {
        var created = await _port.CreateAsync(Inputs());

        await _port.DeleteAsync(created.Id, created.Properties.ToPropertyMap());
        await _port.DeleteAsync(created.Id, created.Properties.ToPropertyMap());

        _plugin.Simulator.Ports().Should().BeEmpty();
    }

    [Test]
    public async Task Delete_APortWithADomain_IsRefusedAndNamesTheDomain()
    {
        var created = await _port.CreateAsync(Inputs());
        _plugin.Simulator.BindDomain("api.example.com", httpPort: 8080);

        var error = await FailureOf(() => _port.DeleteAsync(created.Id, created.Properties.ToPropertyMap()));

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().Contain("api.example.com").And.Contain("APIC.7257");
        _plugin.Simulator.Ports().Should().ContainSingle();
    }

    private static PropertyMap Inputs() =>
        PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTP"), ("port", PropertyValue.Of(8080)));

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
