using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.DomainBindings;

/// <summary>What a reviewer reads in a preview of a binding, and of a port that domains are bound to.</summary>
public sealed class DomainBindingPreviewTests : BindingTest
{
    private const string PortType = "apig:index:IngressPort";

    private IEnumerable<string> Warnings =>
        Plugin.Engine.Messages.Where(m => m.Severity == LogSeverity.Warning).Select(m => m.Message);

    [Test]
    public async Task Create_NothingInTheWay_SaysNothingAndLooksOnceForAllBindings()
    {
        Simulator.OpenPort("HTTPS", 8443);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    new ResourceUnderTest(Plugin, Type, $"b{i}").CreateAsync(
                        Inputs(-1, 8443, $"d{i}.example.com"),
                        preview: true
                    )
                )
        );

        Plugin.Engine.Messages.Should().BeEmpty();
        Simulator.Requests.Should().HaveCount(2, "the groups and the ports are read once");
    }

    [Test]
    public async Task Create_WhatIsBoundAlready_SaysHowToImportIt()
    {
        var there = Simulator.BindDomain(Domain, httpPort: -1);

        await Binding.CreateAsync(Program, preview: true);

        Warnings
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("This will fail")
            .And.Contain($"pulumi import {Type} it {Gateway}/{Group}/{there.Id}")
            .And.EndWith("(APIG1501)");
    }

    [Test]
    public async Task Create_AGroupThatDoesNotExist_ListsThoseThatDo()
    {
        await Binding.CreateAsync(Program.Set("groupId", new string('a', 32)), preview: true);

        Warnings.Should().ContainSingle().Which.Should().Contain($"{SimulatorDefaults.GroupName} ({Group})");
    }

    [Test]
    public async Task Create_MoreDomainsThanTheQuota_SaysSoAtTheOneTooMany()
    {
        for (var i = 0; i < 4; i++)
            Simulator.BindDomain($"d{i}.example.com");

        await Binding.CreateAsync(Program, preview: true);
        Plugin.Engine.Messages.Should().BeEmpty();
        await new ResourceUnderTest(Plugin, Type, "other").CreateAsync(
            Inputs(80, 443, "more.example.com"),
            preview: true
        );

        Warnings.Should().ContainSingle().Which.Should().Contain("6 domains").And.EndWith("(APIG1503)");
    }

    [TestCase(null, "is not open")]
    [TestCase("HTTP", "is for HTTP, not for HTTPS")]
    public async Task Create_APortThatNobodyOpens_SaysSo(string? open, string why)
    {
        if (open is not null)
            Simulator.OpenPort(open, 8443);

        await Binding.CreateAsync(Inputs(-1, 8443), preview: true);

        Warnings.Should().ContainSingle().Which.Should().Contain(why).And.EndWith("(APIG1504)");
    }

    [Test]
    public async Task Create_APortThatThisRunOpens_IsFine()
    {
        await Port("https").CheckAsync(PortInputs("HTTPS", 8443));

        await Binding.CreateAsync(Inputs(-1, 8443), preview: true);

        Plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Update_APortThatThisRunCloses_SaysSo()
    {
        await ReplacePortAsync(PortInputs("HTTPS", 8443), PortInputs("HTTPS", 9443));

        await Binding.UpdateAsync("g/g/d", Inputs(-1, 8443), Inputs(80, 8443), preview: true);

        Warnings.Should().ContainSingle().Which.Should().Contain("closed by this run").And.EndWith("(APIG1504)");
    }

    [Test]
    public async Task Create_APortThatIsNotKnownYet_SaysNothing()
    {
        await Binding.CreateAsync(Program.Set("httpsPort", PropertyValue.Unknown), preview: true);

        Plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Replace_AnotherGroup_SaysThatCallersAreRefusedInBetween()
    {
        var group = Simulator.AddGroup();
        var created = await Binding.CreateAsync(Program);
        await Binding.DiffAsync(created.Id, Program, Program.Set("groupId", group), created.Properties.ToPropertyMap());

        await Binding.CreateAsync(Program.Set("groupId", group), preview: true);

        Warnings
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("no domain")
            .And.Contain("none in between")
            .And.EndWith("(APIG1110)");
    }

    [Test]
    public async Task ReplacePort_AnotherNumberWithDomains_NamesThemWithoutFear()
    {
        await ReplacePortAsync(PortInputs("HTTPS", 8443), PortInputs("HTTPS", 9443), Domain, preview: true);

        Warnings.Should().BeEmpty();
        Plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Message.EndsWith("(APIG1310)"))
            .Which.Message.Should()
            .Contain($"{Domain} (API group {SimulatorDefaults.GroupName})")
            .And.Contain("without an outage");
    }

    [Test]
    public async Task ReplacePort_AnotherNumberThatABindingOfTheProgramDoesNotFollow_Warns()
    {
        await Binding.CheckAsync(Inputs(-1, 8443));

        await ReplacePortAsync(PortInputs("HTTPS", 8443), PortInputs("HTTPS", 9443), Domain, preview: true);

        Warnings.Should().ContainSingle().Which.Should().Contain(Binding.Urn).And.EndWith("(APIG1305)");
    }

    [Test]
    public async Task ReplacePort_AnotherProtocolOnTheNumber_NamesTheDomainsAndTheOutage()
    {
        await ReplacePortAsync(PortInputs("HTTPS", 8443), PortInputs("HTTP", 8443), Domain, preview: true);

        Warnings
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(Domain)
            .And.Contain("their callers are refused")
            .And.EndWith("(APIG1305)");
    }

    private static PropertyMap PortInputs(string protocol, int number) =>
        PropertyMap.Of(("instanceId", Gateway), ("protocol", protocol), ("port", PropertyValue.Of(number)));

    private ResourceUnderTest Port(string name) => new(Plugin, PortType, name);

    /// <summary>A port that is open, with a domain on it, as the engine replaces it.</summary>
    private async Task ReplacePortAsync(PropertyMap olds, PropertyMap news, string? domain = null, bool preview = false)
    {
        var port = Port("https");
        var created = await port.CreateAsync(olds);
        if (domain is not null)
            Simulator.BindDomain(domain, httpPort: -1, httpsPort: 8443);
        await port.CheckAsync(news, olds);
        await port.DiffAsync(created.Id, olds, news, created.Properties.ToPropertyMap());
        if (preview)
            await port.CreateAsync(news, preview: true);
    }
}
