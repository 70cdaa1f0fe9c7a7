using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Functions;

public sealed class AppLookUpTests
{
    private const string Gateway = SimulatorDefaults.GatewayId;

    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync() => _plugin = await PluginUnderTest.StartAsync();

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task GetApp_ByItsName_GivesAllButTheSecret()
    {
        _plugin.Simulator.AddApp(name: "partner_2");
        var id = _plugin.Simulator.AddApp(name: "partner");
        var app = _plugin.Simulator.ChangeApp(a => a with { Remark = "Orders" }, id);

        var found = (await InvokeAsync("getApp", "partner")).Return.ToPropertyMap();

        found
            .Should()
            .Equal(
                PropertyMap.Of(
                    ("instanceId", Gateway),
                    ("appId", id),
                    ("name", "partner"),
                    ("description", "Orders"),
                    ("appKey", app.Key),
                    ("createdAt", app.Registered.ToString("yyyy-MM-ddTHH:mm:ssZ"))
                )
            );
        found.ToString().Should().NotContain(app.Secret);
    }

    [TestCase("Partner")]
    [TestCase("part")]
    [TestCase("partner ")]
    public async Task GetApp_NotExactlyThatName_IsAnErrorThatListsWhatThereIs(string name)
    {
        _plugin.Simulator.RemoveApp();
        var id = _plugin.Simulator.AddApp(name: "partner");

        var error = await FailureOf(() => InvokeAsync("getApp", name));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain($"'{name}'").And.Contain($"partner ({id})").And.EndWith("(APIG1604)");
    }

    [Test]
    public async Task GetApps_OfSeveralPages_GivesAllByNameWithoutSecrets()
    {
        for (var i = 0; i < 600; i++)
            _plugin.Simulator.AddApp(name: $"partner_{i:D3}");

        var found = (await InvokeAsync("getApps")).Return.ToPropertyMap().Get("apps").AsList;

        var there = _plugin.Simulator.Apps();
        found
            .Select(a => a.AsObject.Get("appId").AsText)
            .Should()
            .Equal(there.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => a.Id));
        found.Should().OnlyContain(a => !a.AsObject.ContainsKey("appSecret"));
    }

    [TestCase("getApp")]
    [TestCase("getApps")]
    public async Task AnyLookUp_AGatewayThatDoesNotExist_IsAnErrorAndNoEmptyList(string function)
    {
        var error = await FailureOf(() =>
            InvokeAsync(function, function == "getApp" ? "partner" : null, new string('a', 32))
        );

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain("APIG.3030");
    }

    private Task<InvokeResponse> InvokeAsync(string function, string? name = null, string gateway = Gateway)
    {
        var args = PropertyMap.Of(("instanceId", gateway));
        return _plugin.Client.InvokeAsync(
            new() { Tok = $"apig:index:{function}", Args = (name is null ? args : args.Set("name", name)).ToStruct() },
            default
        );
    }

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
