using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Functions;

public sealed class FunctionTests
{
    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync() =>
        _plugin = await PluginUnderTest.StartAsync(c => c.Set("instanceId", SimulatorDefaults.GatewayId));

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task GetIngressPorts_SeveralPorts_ListsThemByNumber()
    {
        var high = _plugin.Simulator.OpenPort("HTTPS", 8443);
        var low = _plugin.Simulator.OpenPort("HTTP", 8080);

        var result = await InvokeAsync("getIngressPorts", PropertyMap.Empty);

        result
            .Return.Should()
            .Equal(
                PropertyMap.Of(
                    ("instanceId", SimulatorDefaults.GatewayId),
                    ("ports", PropertyValue.List(Port(low), Port(high)))
                )
            );
    }

    [Test]
    public async Task GetIngressPorts_AFilter_ListsOnlyWhatFits()
    {
        _plugin.Simulator.OpenPort("HTTPS", 8443);
        var http = _plugin.Simulator.OpenPort("HTTP", 8080);

        var result = await InvokeAsync(
            "getIngressPorts",
            PropertyMap.Of(("protocol", "HTTP"), ("port", PropertyValue.Of(8080)))
        );

        result.Return.Get("ports").Should().Be(PropertyValue.List(Port(http)));
    }

    [Test]
    public async Task GetIngressPorts_AWrongArgument_IsAFailureAndNotAnError()
    {
        var result = await InvokeAsync("getIngressPorts", PropertyMap.Of(("protocol", "TCP")));

        result.Failures.Should().Equal(new CheckFailure("protocol", "must be HTTP or HTTPS, not 'TCP'"));
    }

    [Test]
    public async Task GetAppAcl_AnAppWithoutAccessControl_SaysThatThereIsNone()
    {
        var result = await InvokeAsync("getAppAcl", PropertyMap.Of(("appId", SimulatorDefaults.AppId)));

        result
            .Return.Should()
            .Equal(
                PropertyMap.Of(
                    ("instanceId", SimulatorDefaults.GatewayId),
                    ("appId", SimulatorDefaults.AppId),
                    ("exists", false),
                    ("values", PropertyValue.List())
                )
            );
    }

    [Test]
    public async Task GetAppAcl_AnAccessControl_GivesItAsTheGatewayHasIt()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["10.0.0.7/8", "10.0.0.7/8"]));

        var result = await InvokeAsync("getAppAcl", PropertyMap.Of(("appId", SimulatorDefaults.AppId)));

        result.Return.Get("exists").AsBool.Should().BeTrue();
        result.Return.Get("type").AsText.Should().Be("DENY");
        result.Return.Get("values").Should().Be(PropertyValue.List("10.0.0.7/8", "10.0.0.7/8"));
    }

    private static PropertyValue Port(IngressPort port) =>
        PropertyMap.Of(
            ("ingressPortId", port.Id),
            ("protocol", port.Protocol),
            ("port", PropertyValue.Of(port.Port)),
            ("status", port.Status)
        );

    private Task<InvokeResponse> InvokeAsync(string function, PropertyMap args) =>
        _plugin.Client.InvokeAsync(new($"apig:index:{function}", args), default);
}
