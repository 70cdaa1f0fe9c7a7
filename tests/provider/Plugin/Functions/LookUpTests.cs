using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Functions;

/// <summary>Looking gateways and API groups up by their exact names.</summary>
public sealed class LookUpTests
{
    private PluginUnderTest _plugin = null!;

    private ApigSimulator Simulator => _plugin.Simulator;

    [SetUp]
    public async Task SetUpAsync() =>
        _plugin = await PluginUnderTest.StartAsync(c => c.Set("instanceId", SimulatorDefaults.GatewayId));

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task GetGateway_TheOnlyOneOfTheName_IsFoundAmongMoreThanAPage()
    {
        for (var i = 0; i < 600; i++)
            Simulator.AddGateway(name: $"production-{i}");
        var id = Simulator.AddGateway(name: "production");

        var found = await InvokeAsync("getGateway", ("name", "production"));

        found
            .Should()
            .Equal(
                PropertyMap.Of(
                    ("instanceId", id),
                    ("name", "production"),
                    ("status", "Running"),
                    ("edition", found.Get("edition")),
                    ("publicAddress", found.Get("publicAddress"))
                )
            );
        found.Get("edition").AsText.Should().NotBeEmpty();
    }

    [TestCase("Production")]
    [TestCase("production-")]
    public async Task GetGateway_NoneOfExactlyTheName_ListsWhatThereIs(string name)
    {
        Simulator.AddGateway(name: "production");

        var error = await FailureOf(() => InvokeAsync("getGateway", ("name", name)));

        error.Code.Should().Be(StatusCode.NotFound);
        error
            .Message.Should()
            .Contain($"'{name}'")
            .And.Contain($"gateway-1 ({SimulatorDefaults.GatewayId})")
            .And.Contain("production (")
            .And.EndWith("(APIG1604)");
    }

    [Test]
    public async Task GetGateway_NoneOfManyGateways_ListsSomeAndCountsTheRest()
    {
        for (var i = 0; i < 29; i++)
            Simulator.AddGateway();

        (await FailureOf(() => InvokeAsync("getGateway", ("name", "production"))))
            .Message.Should()
            .Contain("and 10 more");
    }

    [Test]
    public async Task GetGateway_TwoOfTheName_ListsBothWithTheirIds()
    {
        var ids = new[] { Simulator.AddGateway(name: "production"), Simulator.AddGateway(name: "production") };

        var error = await FailureOf(() => InvokeAsync("getGateway", ("name", "production")));

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().Contain(ids[0]).And.Contain(ids[1]).And.EndWith("(APIG1605)");
    }

    [Test]
    public async Task GetGateways_AllOrThoseOfAName_AreOrderedByName()
    {
        var z = Simulator.AddGateway(name: "z");
        var a = Simulator.AddGateway(name: "a");

        (await IdsAsync()).Should().Equal(a, SimulatorDefaults.GatewayId, z);
        (await IdsAsync(("name", "z"))).Should().Equal(z);
        (await IdsAsync(("name", "nothing"))).Should().BeEmpty();
    }

    [Test]
    public async Task GetApiGroup_TheOnlyOneOfTheName_IsFound()
    {
        Simulator.AddGroup("orders-old");
        var id = Simulator.AddGroup("orders");

        var found = await InvokeAsync("getApiGroup", ("name", "orders"));

        found.Get("groupId").AsText.Should().Be(id);
        found.Get("instanceId").AsText.Should().Be(SimulatorDefaults.GatewayId);
        found.Get("subdomain").AsText.Should().StartWith(id);
        found.Get("description").AsText.Should().BeEmpty();
    }

    [Test]
    public async Task GetApiGroup_NoneOfTheName_ListsThoseOfTheGateway()
    {
        var error = await FailureOf(() => InvokeAsync("getApiGroup", ("name", "orders")));

        error
            .Message.Should()
            .Contain($"{SimulatorDefaults.GroupName} ({SimulatorDefaults.GroupId})")
            .And.EndWith("(APIG1604)");
    }

    [Test]
    public async Task GetApiGroup_TheGatewayIsMissing_SaysSo()
    {
        var elsewhere = new string('a', 32);

        var error = await FailureOf(() => InvokeAsync("getApiGroup", ("instanceId", elsewhere), ("name", "orders")));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain(elsewhere);
    }

    private async Task<IEnumerable<string>> IdsAsync(params (string, PropertyValue)[] args) =>
        (await InvokeAsync("getGateways", args))
            .Get("gateways")
            .AsList.Select(g => g.AsObject.Get("instanceId").AsText);

    private async Task<PropertyMap> InvokeAsync(string function, params (string, PropertyValue)[] args) =>
        (
            await _plugin.Client.InvokeAsync(
                new() { Tok = $"apig:index:{function}", Args = PropertyMap.Of(args).ToStruct() },
                default
            )
        ).Return.ToPropertyMap();

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
