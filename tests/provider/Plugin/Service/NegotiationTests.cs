using System.Text.Json;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.Service;

public sealed class NegotiationTests
{
    private const string Port = "urn:pulumi:dev::project::apig:index:IngressPort::it";

    [Test]
    public async Task Handshake_AnyEngine_AcceptsAll()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        var response = await plugin.Client.HandshakeAsync(new(), default);

        response
            .Should()
            .Be(
                new ProviderHandshakeResponse
                {
                    AcceptSecrets = true,
                    AcceptResources = true,
                    AcceptOutputs = true,
                    SupportsAutonamingConfiguration = true,
                }
            );
    }

    [Test]
    public async Task Configure_AnEngineWithoutHandshake_IsToldTheSame()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        var response = await plugin.Client.ConfigureAsync(new() { Args = plugin.Config.ToStruct() }, default);

        response
            .Should()
            .Be(
                new ConfigureResponse
                {
                    AcceptSecrets = true,
                    SupportsPreview = true,
                    AcceptResources = true,
                    AcceptOutputs = true,
                    SupportsAutonamingConfiguration = true,
                }
            );
    }

    [Test]
    public async Task GetPluginInfo_AtOnce_GivesTheVersion()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        (await plugin.Client.GetPluginInfoAsync(default)).Version.Should().Be("0.0.1-test");
    }

    [Test]
    public async Task GetSchema_AtOnce_GivesThePackage()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        using var schema = JsonDocument.Parse((await plugin.Client.GetSchemaAsync(new(), default)).Schema);

        schema.RootElement.GetProperty("name").GetString().Should().Be("apig");
        schema.RootElement.GetProperty("version").GetString().Should().Be("0.0.1-test");
    }

    [Test]
    public async Task GetSchema_AnotherFormat_IsRefused()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        (await FailureOf(() => plugin.Client.GetSchemaAsync(new() { Version = 1 }, default)))
            .Code.Should()
            .Be(StatusCode.InvalidArgument);
    }

    [Test]
    public async Task Check_BeforeConfigure_SaysWhatComesFirst()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();

        var error = await FailureOf(() => plugin.Client.CheckAsync(new() { Urn = Port }, default));

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().Contain("before it configured it");
    }

    [TestCase("urn:pulumi:dev::project::apig:index:Nothing::it", "apig:index:IngressPort")]
    [TestCase("not a urn", "not the URN of a resource")]
    public async Task Check_SomethingThatIsNotServed_SaysWhatIs(string urn, string remedy)
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        var error = await FailureOf(() => plugin.Client.CheckAsync(new() { Urn = urn }, default));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain(remedy);
    }

    [Test]
    public async Task Invoke_AFunctionThatDoesNotExist_NamesThoseThatDo()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        var error = await FailureOf(() => plugin.Client.InvokeAsync(new() { Tok = "apig:index:getNothing" }, default));

        error.Message.Should().Contain("apig:index:getAppAcl").And.Contain("apig:index:getIngressPorts");
    }

    [Test]
    public async Task Cancel_ThenAnotherCall_FailsFastAndTheProcessStays()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        await plugin.Client.CancelAsync(default);

        (await FailureOf(() => plugin.Client.CheckAsync(new() { Urn = Port }, default)))
            .Code.Should()
            .Be(StatusCode.Cancelled);
        (await plugin.Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();
    }

    [Test]
    public async Task Configure_AfterCancel_ServesTheNextRun()
    {
        await using var plugin = await PluginUnderTest.StartAsync();
        await plugin.Client.CancelAsync(default);

        await plugin.Client.ConfigureAsync(new() { Args = plugin.Config.ToStruct() }, default);

        (await plugin.Client.CheckAsync(new() { Urn = Port }, default)).Failures.Should().NotBeEmpty();
    }

    [Test]
    public async Task Configure_OnlyTextsAsOldEnginesSendThem_IsEnough()
    {
        await using var plugin = await PluginUnderTest.StartUnconfiguredAsync();
        var variables = plugin.Config.ToDictionary(p => $"apig:config:{p.Key}", p => p.Value.Revealed.AsText);

        await plugin.Client.ConfigureAsync(new() { Variables = { variables } }, default);

        var acl = await plugin.Client.InvokeAsync(
            new()
            {
                Tok = "apig:index:getAppAcl",
                Args = PropertyMap
                    .Of(
                        ("instanceId", Simulator.SimulatorDefaults.GatewayId),
                        ("appId", Simulator.SimulatorDefaults.AppId)
                    )
                    .ToStruct(),
            },
            default
        );
        acl.Return.ToPropertyMap().Get("exists").AsBool.Should().BeFalse();
    }

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
