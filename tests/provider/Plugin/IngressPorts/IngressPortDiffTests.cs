using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.IngressPorts;

public sealed class IngressPortDiffTests
{
    private const string Gateway = SimulatorDefaults.GatewayId;

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _port = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _port = new ResourceUnderTest(_plugin, "apig:index:IngressPort");
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Diff_EqualInputs_IsNone()
    {
        var diff = await _port.DiffAsync("id", Inputs(), Inputs());

        diff.Changes.Should().Be(DiffChanges.DiffNone);
        diff.HasDetailedDiff.Should().BeTrue();
        diff.DetailedDiff.Should().BeEmpty();
        _plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Diff_OnlySecretnessChanged_IsNone() =>
        (await _port.DiffAsync("id", Inputs(), Inputs().Set("port", PropertyValue.Secret(PropertyValue.Of(8080)))))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);

    [Test]
    public async Task Diff_AnotherProtocolOnTheSameNumber_DeletesFirstAndSaysWhy()
    {
        var diff = await _port.DiffAsync("id", Inputs(), Inputs().Set("protocol", "HTTPS"));

        diff.Changes.Should().Be(DiffChanges.DiffSome);
        diff.Replaces.Should().Equal("protocol");
        diff.Diffs.Should().Equal("protocol");
        diff.DeleteBeforeReplace.Should().BeTrue();
        diff.DetailedDiff.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("protocol", Replaced));
        _plugin.Engine.Messages.Should().BeEmpty("a Diff is asked in the preview and in the update");
        await _port.CreateAsync(Inputs().Set("protocol", "HTTPS"), preview: true);
        var message = _plugin.Engine.Messages.Should().ContainSingle().Which;
        message
            .Message.Should()
            .Contain("a number holds one protocol at a time")
            .And.Contain("callers are refused in between");
        message.Urn.Should().Be(_port.Urn);
    }

    [TestCase("port")]
    [TestCase("instanceId")]
    public async Task Diff_AnotherNumberOrGateway_OpensTheNewOneFirst(string property)
    {
        PropertyValue other = property == "port" ? PropertyValue.Of(9090) : new string('a', 32);

        var diff = await _port.DiffAsync("id", Inputs(), Inputs().Set(property, other));

        diff.Replaces.Should().Equal(property);
        diff.DeleteBeforeReplace.Should().BeFalse();
        await _port.CreateAsync(Inputs().Set(property, other), preview: true);
        _plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Message.EndsWith("(APIG1301)"))
            .Which.Message.Should()
            .Contain("opened before the old one is closed");
    }

    [Test]
    public async Task Diff_AnotherProtocolAndNumber_OpensTheNewOneFirst()
    {
        var news = Inputs().Set("protocol", "HTTPS").Set("port", PropertyValue.Of(8443));

        var diff = await _port.DiffAsync("id", Inputs(), news);

        diff.Replaces.Should().Equal("protocol", "port");
        diff.DeleteBeforeReplace.Should().BeFalse();
    }

    [TestCase("instanceId")]
    [TestCase("protocol")]
    [TestCase("port")]
    public async Task Diff_AnUnknownInput_IsAReplacementThatMayCome(string property)
    {
        var diff = await _port.DiffAsync("id", Inputs(), Inputs().Set(property, PropertyValue.Unknown));

        diff.Replaces.Should().Equal(property);
        diff.DetailedDiff[property].Should().Be(Replaced);
    }

    [Test]
    public async Task Diff_AnEngineThatSendsNoOldInputs_UsesTheOutputs()
    {
        var outputs = Inputs().Set("ingressPortId", "x").Set("status", "normal");

        var diff = await _plugin.Client.DiffAsync(
            new()
            {
                Urn = _port.Urn,
                Id = "id",
                Olds = outputs.ToStruct(),
                News = Inputs().ToStruct(),
            },
            default
        );

        diff.Changes.Should().Be(DiffChanges.DiffNone);
    }

    private static PropertyDiff Replaced => new() { Kind = PropertyDiffKind.UpdateReplace, InputDiff = true };

    private static PropertyMap Inputs() =>
        PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTP"), ("port", PropertyValue.Of(8080)));
}
