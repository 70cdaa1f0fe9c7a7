using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests;

/// <summary>Any input can be a secret of the program, also a name: what a person reads quotes it nowhere.</summary>
public sealed class SecretInputTests
{
    private const string Gateway = SimulatorDefaults.GatewayId;

    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _plugin.Simulator.AddApp(name: "partner");
        _plugin.Simulator.OpenPort("HTTPS", 8443);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [TestCase("App", "name", "partner", "APIG1401")]
    [TestCase("IngressPort", "port", 8443, "APIG1302")]
    [TestCase("DomainBinding", "domain", "api.example.com", "APIG1501")]
    public async Task CreateAndItsPreview_ASecretThatIsTaken_SayWhatIsWrongWithoutIt(
        string type,
        string property,
        object value,
        string code
    )
    {
        var secret = value is string text ? PropertyValue.Of(text) : PropertyValue.Of((int)value);
        var resource = new ResourceUnderTest(_plugin, $"apig:index:{type}");
        var inputs = Inputs(type).Set(property, PropertyValue.Secret(secret));
        if (type == "DomainBinding")
            await new ResourceUnderTest(_plugin, $"apig:index:{type}", "other").CreateAsync(inputs.WithoutSecrets());
        _plugin.Engine.Messages.Should().NotContain(m => m.Message.Contains(code));

        await resource.CreateAsync(inputs, preview: true);
        var failure = await resource.Invoking(r => r.CreateAsync(inputs)).Should().ThrowAsync<RpcException>();

        string[] said = [.. _plugin.Engine.Messages.Select(m => m.Message), failure.Which.Message];
        said.Where(m => m.Contains(code)).Should().HaveCount(2).And.OnlyContain(m => m.Contains("[secret]"));
        said.Should().NotContain(m => m.Contains($"{value}"));
    }

    private static PropertyMap Inputs(string type) =>
        type switch
        {
            "App" => PropertyMap.Of(("instanceId", Gateway)),
            "IngressPort" => PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTPS")),
            _ => PropertyMap.Of(
                ("instanceId", Gateway),
                ("groupId", SimulatorDefaults.GroupId),
                ("httpPort", PropertyValue.Of(80)),
                ("httpsPort", PropertyValue.Of(443))
            ),
        };
}
