using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests;

/// <summary>
/// After an import under another name, two resources of the state have one id. The one that the program drops is deleted,
/// and what the other one has must stay.
/// </summary>
public sealed class SharedIdTests
{
    private const string Gateway = SimulatorDefaults.GatewayId;

    private static readonly PropertyMap Port = PropertyMap.Of(
        ("instanceId", Gateway),
        ("protocol", "HTTP"),
        ("port", PropertyValue.Of(8080))
    );

    private static readonly PropertyMap Binding = PropertyMap.Of(
        ("instanceId", Gateway),
        ("groupId", SimulatorDefaults.GroupId),
        ("domain", "api.example.com"),
        ("httpPort", PropertyValue.Of(80)),
        ("httpsPort", PropertyValue.Of(443))
    );

    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync() => _plugin = await PluginUnderTest.StartAsync();

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    private static IEnumerable<TestCaseData> Programs()
    {
        yield return Program("apig:index:IngressPort", Port);
        yield return Program("apig:index:App", PropertyMap.Of(("instanceId", Gateway), ("name", "partner")));
        yield return Program("apig:index:DomainBinding", Binding);
    }

    private static IEnumerable<TestCaseData> Replacements()
    {
        yield return Program("apig:index:IngressPort", Port, Port.Set("port", PropertyValue.Of(8081)));
        yield return Program("apig:index:DomainBinding", Binding, Binding.Set("domain", "www.example.com"));
    }

    [TestCaseSource(nameof(Programs))]
    public async Task Delete_AnotherResourceOfTheProgramHasTheId_RemovesNothing(string type, PropertyMap program)
    {
        var (former, imported) = (Resource(type, "former"), Resource(type, "imported"));
        var created = await former.CreateAsync(program);
        var outputs = created.Properties.ToPropertyMap();
        await imported.DiffAsync(created.Id, program, program, outputs);

        await former.DeleteAsync(created.Id, outputs);

        (await imported.ImportAsync(created.Id)).Id.Should().Be(created.Id);
        _plugin
            .Engine.Messages.Should()
            .Contain(m => m.Message.Contains($"{imported.Urn} has the same id. (APIG1114)"));
    }

    [TestCaseSource(nameof(Replacements))]
    public async Task Delete_TheOtherResourceIsReplacedItself_Removes(
        string type,
        PropertyMap program,
        PropertyMap changed
    )
    {
        var (former, aliased) = (Resource(type, "former"), Resource(type, "aliased"));
        var created = await former.CreateAsync(program);
        var outputs = created.Properties.ToPropertyMap();
        await aliased.DiffAsync(created.Id, program, changed, outputs);

        await former.DeleteAsync(created.Id, outputs);

        (await aliased.ImportAsync(created.Id)).Id.Should().BeEmpty();
    }

    private static TestCaseData Program(string type, params PropertyMap[] programs) =>
        new TestCaseData([type, .. programs]).SetArgDisplayNames(type);

    private ResourceUnderTest Resource(string type, string name) => new(_plugin, type, name);
}
