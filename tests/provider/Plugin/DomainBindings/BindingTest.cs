using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.DomainBindings;

/// <summary>What tests of bindings share: the plugin behind its port, and a program that binds a domain.</summary>
public abstract class BindingTest
{
    protected const string Type = "apig:index:DomainBinding";
    protected const string Gateway = SimulatorDefaults.GatewayId;
    protected const string Group = SimulatorDefaults.GroupId;
    protected const string Domain = "api.example.com";

    private protected PluginUnderTest Plugin { get; private set; } = null!;

    private protected ResourceUnderTest Binding { get; private set; } = null!;

    protected ApigSimulator Simulator => Plugin.Simulator;

    protected static PropertyMap Program { get; } = Inputs(80, 443);

    protected string IdThere => $"{Gateway}/{Group}/{Simulator.Domains().Single().Id}";

    [SetUp]
    public async Task SetUpAsync()
    {
        Plugin = await PluginUnderTest.StartAsync();
        Binding = new ResourceUnderTest(Plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await Plugin.DisposeAsync();

    protected static PropertyMap Inputs(int http, int https, string domain = Domain) =>
        PropertyMap.Of(
            ("instanceId", Gateway),
            ("groupId", Group),
            ("domain", domain),
            ("httpPort", PropertyValue.Of(http)),
            ("httpsPort", PropertyValue.Of(https))
        );

    protected static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
