using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Service;

public sealed class CredentialFailureTests
{
    private const string Canary = "canary-5f1c9b2e77";

    [Test]
    public async Task Create_WithoutCredentials_SaysWhichAreMissing()
    {
        await using var plugin = await PluginUnderTest.StartAsync(c => c.Remove("accessKey").Remove("secretKey"));

        var error = await CreateFailureOf(plugin);

        error.Code.Should().Be(StatusCode.Unauthenticated);
        error.Message.Should().Contain("accessKey").And.Contain("HW_* variables");
    }

    [Test]
    public async Task CheckAndDiff_WithoutCredentials_NeedNone()
    {
        await using var plugin = await PluginUnderTest.StartAsync(_ => PropertyMap.Empty);
        var port = new ResourceUnderTest(plugin, "apig:index:IngressPort");

        (await port.CheckAsync(Inputs)).Failures.Should().BeEmpty();
        (await port.DiffAsync("id", Inputs, Inputs.Set("protocol", "HTTPS"))).Replaces.Should().Equal("protocol");
        (await port.CreateAsync(Inputs, preview: true)).Properties.ToPropertyMap().Should().NotBeEmpty();
    }

    [Test]
    public async Task Create_AWrongSecretKey_SaysSoWithoutShowingIt()
    {
        await using var plugin = await PluginUnderTest.StartAsync(c =>
            c.Set("secretKey", PropertyValue.Secret(Canary))
        );

        var error = await CreateFailureOf(plugin);

        error.Code.Should().Be(StatusCode.Unauthenticated);
        error.Message.Should().Contain("APIGW.0301").And.NotContain(Canary);
        plugin.Engine.All.Should().NotBeEmpty().And.NotContain(m => m.Message.Contains(Canary));
    }

    [Test]
    public async Task Create_AnEndpointThatIsNoGateway_IsNotTakenForAMissingGateway()
    {
        // A server that answers 404 to everything, as a wrong endpoint does.
        await using var elsewhere = await GrpcServer.StartAsync([]);
        await using var plugin = await PluginUnderTest.StartAsync(c =>
            c.Set("endpoint", $"http://{elsewhere.Address}")
        );

        var error = await CreateFailureOf(plugin);

        error.Code.Should().NotBe(StatusCode.NotFound);
        error.Message.Should().Contain("endpoint");
    }

    [Test]
    public async Task Create_AnUnreachableEndpoint_SaysSoAndThatNothingChanged()
    {
        await using var plugin = await PluginUnderTest.StartAsync(c =>
            c.Set("endpoint", "http://127.0.0.1:1").Set("maxRetries", PropertyValue.Of(0))
        );

        var error = await CreateFailureOf(plugin);

        error.Code.Should().Be(StatusCode.Unavailable);
        error.Message.Should().Contain("127.0.0.1:1").And.Contain("Nothing was changed");
    }

    private static PropertyMap Inputs =>
        PropertyMap.Of(
            ("instanceId", SimulatorDefaults.GatewayId),
            ("protocol", "HTTP"),
            ("port", PropertyValue.Of(8080))
        );

    private static async Task<RpcException> CreateFailureOf(PluginUnderTest plugin)
    {
        var create = () => new ResourceUnderTest(plugin, "apig:index:IngressPort").CreateAsync(Inputs);
        return (await create.Should().ThrowAsync<RpcException>()).Which;
    }
}
