using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.IngressPorts;

/// <summary>Ports whose number is left to the provider.</summary>
public sealed class AutomaticPortTests
{
    private const string Type = "apig:index:IngressPort";
    private const string Gateway = SimulatorDefaults.GatewayId;

    private static readonly byte[] Seed = [1, 2, 3];
    private static readonly byte[] OtherSeed = [4, 5, 6];
    private static readonly PropertyMap Inputs = PropertyMap.Of(("instanceId", Gateway), ("protocol", "HTTP"));

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _port = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _port = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public void Candidates_AnySeed_AreAllNumbersThatCanBeOpenedOnce() =>
        Prop.ForAll<byte[]>(seed =>
                AutomaticPort
                    .Candidates(seed)
                    .Select(p => p.Value)
                    .Order()
                    .SequenceEqual(Enumerable.Range(1024, 49151 - 1024 + 1))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Test]
    public void Candidates_ManySeeds_BeginAllOverTheRange()
    {
        var first = Enumerable.Range(0, 2_000).Select(i => First(BitConverter.GetBytes(i))).ToList();

        first.Distinct().Should().HaveCountGreaterThan(1_900);
        first.Count(n => n < 25_088).Should().BeInRange(800, 1_200);
    }

    [Test]
    public async Task Check_TheSameSeed_ChoosesTheSameNumber()
    {
        var first = await ChosenAsync(_port, Seed);

        (await ChosenAsync(_port, Seed)).Should().Be(first);
        (await ChosenAsync(_port, OtherSeed)).Should().NotBe(first);
    }

    [Test]
    public async Task Check_WithoutASeed_ChoosesByTheUrn() =>
        (await ChosenAsync(_port, [])).Should().Be(First(Encoding.UTF8.GetBytes(_port.Urn)));

    [Test]
    public async Task Check_WhatItReturned_IsLeftAsItIs()
    {
        var inputs = (await _port.CheckAsync(Inputs, seed: Seed)).Inputs.ToPropertyMap();

        (await _port.CheckAsync(inputs, inputs, OtherSeed)).Inputs.ToPropertyMap().Should().Equal(inputs);
        (await _port.CheckAsync(inputs, seed: OtherSeed)).Inputs.ToPropertyMap().Should().Equal(inputs);
    }

    [Test]
    public async Task Check_OldInputsOnTheSameGateway_KeepTheirNumber()
    {
        var olds = Inputs.Set("port", PropertyValue.Of(8080));

        (await ChosenAsync(_port, Seed, olds)).Should().Be(8080);
        (await ChosenAsync(_port, Seed, olds, Inputs.Set("protocol", "HTTPS"))).Should().Be(8080);
        (await ChosenAsync(_port, Seed, olds, Inputs.Set("instanceId", PropertyValue.Unknown))).Should().Be(8080);
    }

    [Test]
    public async Task Check_OldInputsOnAnotherGateway_DoNotCount()
    {
        var olds = Inputs.Set("port", PropertyValue.Of(8080)).Set("instanceId", new string('a', 32));

        (await ChosenAsync(_port, Seed, olds)).Should().Be(First(Seed));
    }

    [Test]
    public async Task Check_ASecretNumberInTheOldInputs_StaysSecret()
    {
        var olds = Inputs.Set("port", PropertyValue.Secret(8080));

        (await _port.CheckAsync(Inputs, olds))
            .Inputs.ToPropertyMap()
            .Get("port")
            .Should()
            .Be(PropertyValue.Secret(8080));
    }

    [Test]
    public async Task Check_AnUnknownNumber_StaysUnknown() =>
        (await _port.CheckAsync(Inputs.Set("port", PropertyValue.Unknown), seed: Seed))
            .Inputs.ToPropertyMap()
            .Get("port")
            .Should()
            .Be(PropertyValue.Unknown);

    [Test]
    public async Task Check_AnUnknownGateway_ChoosesAndAsksNobody()
    {
        (await ChosenAsync(_port, Seed, news: Inputs.Set("instanceId", PropertyValue.Unknown)))
            .Should()
            .Be(First(Seed));

        _plugin.Simulator.Requests.Should().BeEmpty();
    }

    [TestCase("HTTP")]
    [TestCase("HTTPS")]
    public async Task Check_NumbersThatAreOpenOnTheGateway_AreAvoided(string protocol)
    {
        _plugin.Simulator.OpenPort(protocol, First(Seed));
        _plugin.Simulator.OpenPort(protocol, First(Seed) + 1);

        (await ChosenAsync(_port, Seed)).Should().Be(First(Seed) + 2);
    }

    [Test]
    public async Task Check_ManyPortsOfOneGateway_LookAtItOnceAndDiffer()
    {
        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => ChosenAsync(new ResourceUnderTest(_plugin, Type, $"p{i}"), Seed))
        );

        numbers.Should().OnlyHaveUniqueItems();
        _plugin.Simulator.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Check_AnotherResourceHasTheNumber_AvoidsItWhateverItsProtocol()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await other.CheckAsync(Inputs.Set("protocol", "HTTPS").Set("port", PropertyValue.Of(First(Seed))));

        (await ChosenAsync(_port, Seed)).Should().Be(First(Seed) + 1);
    }

    [Test]
    public async Task Check_AnotherResourceHadTheNumberUntilNow_AvoidsItWhileItMayStillBeOpen()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        var olds = Inputs.Set("port", PropertyValue.Of(First(Seed)));
        await other.CheckAsync(Inputs.Set("port", PropertyValue.Of(8080)), olds);

        (await ChosenAsync(_port, Seed)).Should().Be(First(Seed) + 1);
    }

    [Test]
    public async Task Check_WithoutCredentials_ChoosesAllTheSame()
    {
        await using var plugin = await PluginUnderTest.StartAsync(_ => PropertyMap.Empty);
        plugin.Simulator.OpenPort("HTTP", First(Seed));

        (await ChosenAsync(new ResourceUnderTest(plugin, Type), Seed)).Should().Be(First(Seed));

        plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Check_ThePreviewChecksAreOff_ChoosesAndAsksNobody()
    {
        await using var plugin = await PluginUnderTest.StartAsync(config => config.Set("previewChecks", false));
        plugin.Simulator.OpenPort("HTTP", First(Seed));

        (await ChosenAsync(new ResourceUnderTest(plugin, Type), Seed)).Should().Be(First(Seed));

        plugin.Simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Check_TheGatewayGivesNoAnswer_ChoosesAllTheSame()
    {
        _plugin.Simulator.On("GET", ApigPath.Ports).Always().Answer(403, "APIC.7106", "No permissions.");

        (await ChosenAsync(_port, Seed)).Should().Be(First(Seed));
    }

    [Test]
    public async Task Check_AGatewayThatDoesNotExist_ChoosesAndLeavesTheWordToThePreview() =>
        (await _port.CheckAsync(Inputs.Set("instanceId", new string('a', 32)), seed: Seed)).Failures.Should().BeEmpty();

    [Test]
    public async Task Check_OtherInputsAreWrong_AsksNobody()
    {
        (await _port.CheckAsync(Inputs.Set("protocol", "TCP"), seed: Seed)).Failures.Should().ContainSingle();

        _plugin.Simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Replace_AnotherProtocol_OpensAnotherNumberBeforeTheOldOneIsClosed()
    {
        var (id, olds, outputs) = await CreatedAsync();
        var wanted = Inputs.Set("protocol", "HTTPS");

        // The engine checks with the old inputs, compares, and checks again without them.
        var first = (await _port.CheckAsync(wanted, olds, OtherSeed)).Inputs.ToPropertyMap();
        var diff = await _port.DiffAsync(id, olds, first, outputs);
        var second = (await _port.CheckAsync(wanted, seed: OtherSeed)).Inputs.ToPropertyMap();
        await _port.CreateAsync(second, preview: true);
        var created = await _port.CreateAsync(second);
        await _port.DeleteAsync(id, outputs);

        diff.Replaces.Should().Equal("protocol");
        diff.DeleteBeforeReplace.Should().BeFalse();
        second.Get("port").Should().NotBe(olds.Get("port"));
        _plugin
            .Simulator.Ports()
            .Should()
            .ContainSingle(p => p.Port == created.Properties.ToPropertyMap().Get("port").AsNumber);
        _plugin.Engine.Messages.Should().Contain(m => m.Message.Contains("another number, chosen automatically"));
    }

    [Test]
    public async Task Check_ANumberIsGivenLater_IsNoLongerAutomatic()
    {
        var (id, olds, outputs) = await CreatedAsync();
        await _port.CheckAsync(Inputs, olds, Seed);
        var given = olds.Set("protocol", "HTTPS");

        var diff = await _port.DiffAsync(
            id,
            olds,
            (await _port.CheckAsync(given, olds)).Inputs.ToPropertyMap(),
            outputs
        );

        diff.DeleteBeforeReplace.Should().BeTrue("the number stays, and holds one protocol at a time");
    }

    [Test]
    public async Task Replace_WithTheSeedOfBefore_StillGetsAnotherNumber()
    {
        var (_, olds, _) = await CreatedAsync();
        await _port.CheckAsync(Inputs.Set("protocol", "HTTPS"), olds, Seed);

        (await ChosenAsync(_port, Seed, news: Inputs.Set("protocol", "HTTPS")))
            .Should()
            .NotBe((int)olds.Get("port").AsNumber);
    }

    [Test]
    public async Task Refresh_ThenTheSameProgram_IsNoChange()
    {
        var (id, inputs, outputs) = await CreatedAsync();

        var read = await _port.RefreshAsync(id, inputs, outputs);
        var again = (await _port.CheckAsync(Inputs, read.Inputs.ToPropertyMap(), OtherSeed)).Inputs.ToPropertyMap();

        again.Should().Equal(inputs);
        (await _port.DiffAsync(id, read.Inputs.ToPropertyMap(), again, read.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Import_ByAProgramThatLeavesTheNumberOut_IsNoChange()
    {
        var open = _plugin.Simulator.OpenPort("HTTP", 9090);

        var read = await _port.ImportAsync($"{Gateway}/{open.Id}");
        var program = (await _port.CheckAsync(Inputs, read.Inputs.ToPropertyMap(), Seed)).Inputs.ToPropertyMap();

        program.Should().Equal(read.Inputs.ToPropertyMap());
        (await _port.DiffAsync(read.Id, read.Inputs.ToPropertyMap(), program, read.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Create_TheNumberWasTakenMeanwhile_SaysThatTheNextRunChoosesAnother()
    {
        var inputs = (await _port.CheckAsync(Inputs, seed: Seed)).Inputs.ToPropertyMap();
        _plugin.Simulator.OpenPort("HTTPS", First(Seed));

        var error = (
            await FluentActions.Awaiting(() => _port.CreateAsync(inputs)).Should().ThrowAsync<RpcException>()
        ).Which;

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error
            .Message.Should()
            .Contain(First(Seed).ToString(CultureInfo.InvariantCulture))
            .And.Contain("chosen automatically")
            .And.Contain("Run `pulumi up` again")
            .And.NotContain("pulumi import");
        _plugin.Simulator.Ports().Should().ContainSingle();
    }

    private static int First(byte[] seed) => AutomaticPort.Candidates(seed).First().Value;

    private static async Task<int> ChosenAsync(
        ResourceUnderTest port,
        byte[] seed,
        PropertyMap? olds = null,
        PropertyMap? news = null
    )
    {
        var response = await port.CheckAsync(news ?? Inputs, olds, seed);
        response.Failures.Should().BeEmpty();
        return (int)response.Inputs.ToPropertyMap().Get("port").AsNumber;
    }

    /// <summary>A port as a run of before has left it: the provider's memory of that run is gone.</summary>
    private async Task<(string Id, PropertyMap Inputs, PropertyMap Outputs)> CreatedAsync()
    {
        var inputs = (await _port.CheckAsync(Inputs, seed: Seed)).Inputs.ToPropertyMap();
        var created = await _port.CreateAsync(inputs);
        await _plugin.BeginRunAsync();
        return (created.Id, inputs, created.Properties.ToPropertyMap());
    }
}
