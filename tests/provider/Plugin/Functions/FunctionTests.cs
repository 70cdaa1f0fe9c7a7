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
            .Return.ToPropertyMap()
            .Should()
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

        result.Return.ToPropertyMap().Get("ports").Should().Be(PropertyValue.List(Port(http)));
    }

    [Test]
    public async Task GetIngressPorts_AWrongArgument_IsAFailureAndNotAnError()
    {
        var result = await InvokeAsync("getIngressPorts", PropertyMap.Of(("protocol", "TCP")));

        result
            .Failures.Should()
            .Equal(new CheckFailure { Property = "protocol", Reason = "must be HTTP or HTTPS, not 'TCP' (APIG1001)" });
    }

    [Test]
    public async Task GetAppAcl_AnAppWithoutAccessControl_SaysThatThereIsNone()
    {
        var result = await InvokeAsync("getAppAcl", PropertyMap.Of(("appId", SimulatorDefaults.AppId)));

        result
            .Return.ToPropertyMap()
            .Should()
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

        result.Return.ToPropertyMap().Get("exists").AsBool.Should().BeTrue();
        result.Return.ToPropertyMap().Get("type").AsText.Should().Be("DENY");
        result.Return.ToPropertyMap().Get("values").Should().Be(PropertyValue.List("10.0.0.7/8", "10.0.0.7/8"));
    }

    [Test]
    public async Task GetIngressPortDomains_APortWithDomains_ListsThemByName()
    {
        var port = _plugin.Simulator.OpenPort("HTTP", 8080);
        _plugin.Simulator.BindDomain("b.example.com", httpPort: 8080);
        _plugin.Simulator.BindDomain("a.example.com", httpPort: 8080);

        var result = await InvokeAsync("getIngressPortDomains", PropertyMap.Of(("ingressPortId", port.Id)));

        result
            .Return.ToPropertyMap()
            .Get("domains")
            .AsList.Select(d => d.AsObject.Get("domainName").AsText)
            .Should()
            .Equal("a.example.com", "b.example.com");
    }

    [Test]
    public async Task GetIngressPortDomains_APortThatDoesNotExist_HasNone() =>
        (await InvokeAsync("getIngressPortDomains", PropertyMap.Of(("ingressPortId", new string('0', 32)))))
            .Return.ToPropertyMap()
            .Get("domains")
            .AsList.Should()
            .BeEmpty();

    [Test]
    public async Task EvaluateAppAcl_APermitList_SaysWhoIsLetInAndByWhichEntry()
    {
        var result = await EvaluateAsync(
            "PERMIT",
            ["10.0.0.1", "10.0.0.0/24", "192.0.2.0/25"],
            ["10.0.0.1", "192.0.2.0/24", "203.0.113.7"]
        );

        result.Get("allAllowed").AsBool.Should().BeFalse();
        result
            .Get("results")
            .Should()
            .Be(
                PropertyValue.List(
                    Evaluation("10.0.0.1", "ALLOWED", "10.0.0.1"),
                    Evaluation("192.0.2.0/24", "PARTLY", "192.0.2.0/25"),
                    Evaluation("203.0.113.7", "DENIED", null)
                )
            );
    }

    [Test]
    public async Task EvaluateAppAcl_ADenyList_SaysWhoIsKeptOutAndByWhichEntry()
    {
        var result = await EvaluateAsync("DENY", ["10.0.0.7", "10.0.0.0/8"], ["10.0.0.0/16", "8.0.0.0/6", "::1"]);

        result
            .Get("results")
            .Should()
            .Be(
                PropertyValue.List(
                    Evaluation("10.0.0.0/16", "DENIED", "10.0.0.0/8"),
                    Evaluation("8.0.0.0/6", "PARTLY", "10.0.0.7"),
                    Evaluation("::1", "ALLOWED", null)
                )
            );
    }

    [Test]
    public async Task EvaluateAppAcl_SeveralEntriesTogetherLetABlockIn_AllowsIt()
    {
        var result = await EvaluateAsync("PERMIT", ["10.0.0.0/25", "10.0.0.128/25"], ["10.0.0.0/24"]);

        result.Get("allAllowed").AsBool.Should().BeTrue();
    }

    [Test]
    public async Task EvaluateAppAcl_Always_AsksNoGateway()
    {
        await EvaluateAsync("PERMIT", ["10.0.0.1"], ["10.0.0.1"]);

        _plugin.Simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task EvaluateAppAcl_AnEntryThatIsNoAddress_IsAFailureAtItsIndex()
    {
        var args = PropertyMap.Of(
            ("type", "PERMIT"),
            ("values", PropertyValue.List("10.0.0.1")),
            ("addresses", PropertyValue.List("10.0.0.1", "office"))
        );

        (await InvokeAsync("evaluateAppAcl", args))
            .Failures.Should()
            .ContainSingle()
            .Which.Property.Should()
            .Be("addresses[1]");
    }

    private async Task<PropertyMap> EvaluateAsync(string type, string[] values, string[] addresses) =>
        (
            await InvokeAsync(
                "evaluateAppAcl",
                PropertyMap.Of(
                    ("type", type),
                    ("values", PropertyValue.List(values.Select(PropertyValue.Of))),
                    ("addresses", PropertyValue.List(addresses.Select(PropertyValue.Of)))
                )
            )
        ).Return.ToPropertyMap();

    private static PropertyValue Evaluation(string address, string verdict, string? entry)
    {
        var result = PropertyMap.Of(("address", address), ("verdict", verdict));
        return entry is null ? result : result.Set("entry", entry);
    }

    private static PropertyValue Port(IngressPort port) =>
        PropertyMap.Of(
            ("ingressPortId", port.Id),
            ("protocol", port.Protocol),
            ("port", PropertyValue.Of(port.Port)),
            ("status", port.Status)
        );

    private Task<InvokeResponse> InvokeAsync(string function, PropertyMap args) =>
        _plugin.Client.InvokeAsync(new() { Tok = $"apig:index:{function}", Args = args.ToStruct() }, default);
}
