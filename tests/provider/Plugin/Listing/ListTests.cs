using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Listing;

/// <summary>What <c>pulumi do apig … list</c> and imports of many things ask.</summary>
public sealed class ListTests
{
    private const string Port = "apig:index:IngressPort";
    private const string Acl = "apig:index:AppAcl";
    private const string Gateway = SimulatorDefaults.GatewayId;

    private static readonly PropertyMap OnGateway = PropertyMap.Of(("instanceId", Gateway));

    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync() => _plugin = await PluginUnderTest.StartAsync();

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task List_Ports_GivesEachByNumberWithAnIdThatImports()
    {
        _plugin.Simulator.OpenPort("HTTPS", 18443);
        _plugin.Simulator.OpenPort("HTTP", 8080);

        var results = await ResultsAsync(Port, OnGateway);

        results.Select(r => r.Name).Should().Equal("http-8080", "https-18443");
        foreach (var result in results)
            (await new ResourceUnderTest(_plugin, Port).ImportAsync(result.Id)).Id.Should().Be(result.Id);
    }

    [Test]
    public async Task List_PortsOfAProtocol_LeavesOutTheOthers()
    {
        _plugin.Simulator.OpenPort("HTTPS", 8443);
        _plugin.Simulator.OpenPort("HTTP", 8080);

        var results = await ResultsAsync(Port, OnGateway.Set("protocol", "HTTPS"));

        results.Should().ContainSingle().Which.Name.Should().Be("https-8443");
    }

    [Test]
    public async Task List_Acls_GivesTheAppsThatHaveOne()
    {
        var other = _plugin.Simulator.AddApp();
        _plugin.Simulator.AddApp();
        foreach (var app in (string[])[other, SimulatorDefaults.AppId])
            _plugin.Simulator.SetAcl(new("PERMIT", ["192.0.2.1"]), app);

        var results = await ResultsAsync(Acl, OnGateway);

        results.Select(r => r.Id).Should().BeEquivalentTo($"{Gateway}/{other}", $"{Gateway}/{SimulatorDefaults.AppId}");
        results.Should().OnlyContain(r => r.Name.Length > 0);
        foreach (var result in results)
            (await new ResourceUnderTest(_plugin, Acl).ImportAsync(result.Id)).Id.Should().Be(result.Id);
    }

    [TestCase(Port)]
    [TestCase(Acl)]
    public async Task List_NothingThere_IsEmptyAndEnds(string type) =>
        (await ListAsync(new() { Token = type, Query = OnGateway.ToStruct() })).Should().BeEmpty();

    [Test]
    public async Task List_TheProviderHasAGateway_ListsIt()
    {
        await _plugin.Client.ConfigureAsync(
            new() { Args = _plugin.Config.Set("instanceId", Gateway).ToStruct() },
            default
        );
        _plugin.Simulator.OpenPort("HTTP", 8080);

        (await ResultsAsync(Port, PropertyMap.Empty)).Should().ContainSingle();
    }

    [TestCase(Port)]
    [TestCase(Acl)]
    public async Task List_AnUnknownInTheQuery_IsComputedAndAsksNobody(string type)
    {
        var query = PropertyMap.Of(("instanceId", PropertyValue.Secret(PropertyValue.Unknown)));

        (await ListAsync(new() { Token = type, Query = query.ToStruct() }))
            .Should()
            .Equal(new ListResponse { Computed = new() });
        _plugin.Simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task List_AQueryThatIsWrong_SaysWhereAndWhy()
    {
        var query = PropertyMap.Of(("protocol", "http"), ("instance_id", Gateway));

        var error = await FailureOf(new() { Token = Port, Query = query.ToStruct() });

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error
            .Message.Should()
            .Contain("protocol is 'http'; did you mean 'HTTP'?")
            .And.Contain("instance_id is not a property here; did you mean 'instanceId'?")
            .And.Contain("instanceId is missing");
    }

    [TestCase(Port, "APIC.7302")]
    [TestCase(Acl, "APIG.3030")]
    public async Task List_AGatewayThatDoesNotExist_IsAnErrorAndNoEmptyList(string type, string code)
    {
        var query = PropertyMap.Of(("instanceId", new string('a', 32)));

        var error = await FailureOf(new() { Token = type, Query = query.ToStruct() });

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain(code);
    }

    [Test]
    public async Task List_ATypeThatIsNotServed_NamesThoseThatAre()
    {
        var error = await FailureOf(new() { Token = "apig:index:Nothing" });

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain(Port).And.Contain(Acl);
    }

    [Test]
    public async Task List_AfterCancel_FailsFast()
    {
        await _plugin.Client.CancelAsync(default);

        (await FailureOf(new() { Token = Port, Query = OnGateway.ToStruct() })).Code.Should().Be(StatusCode.Cancelled);
    }

    private async Task<IReadOnlyList<ListResponse.Types.Result>> ResultsAsync(string type, PropertyMap query) =>
        [.. (await ListAsync(new() { Token = type, Query = query.ToStruct() })).Select(r => r.Result)];

    private async Task<IReadOnlyList<ListResponse>> ListAsync(ListRequest request) =>
        await _plugin.Client.ListAsync(request, default).ToListAsync();

    private async Task<RpcException> FailureOf(ListRequest request) =>
        (await FluentActions.Awaiting(() => ListAsync(request)).Should().ThrowAsync<RpcException>()).Which;
}
