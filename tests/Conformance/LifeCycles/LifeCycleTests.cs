using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.LifeCycles;

/// <summary>Both resources in the order of calls that an engine makes, from the first Check to the last Delete.</summary>
internal sealed class LifeCycleTests : PluginFixture
{
    private static readonly string[] Creation = ["Check", "Create(preview)", "Create"];

    [Test]
    public async Task Port_FromCreateToDelete_FollowsTheProgram()
    {
        var port = Port;
        await port.UpAsync(Given.Port);
        port.Calls.Should().Equal(Creation);
        port.Id.Should().Be($"{SimulatorDefaults.GatewayId}/{Simulator.Ports().Single().Id}");

        (await port.UpAsync(Given.Port))!.Changes.Should().Be(DiffChanges.DiffNone);
        port.Calls.Should().Equal("Check", "Diff");

        var protocol = await port.UpAsync(Given.Port.Set("protocol", "HTTPS"));
        protocol!.Replaces.Should().Equal("protocol");
        port.Calls.Should().Equal("Check", "Diff", "Check", "Create(preview)", "Delete", "Create");
        Simulator.Ports().Should().ContainSingle(p => p.Protocol == "HTTPS" && p.Port == 8080);

        var number = await port.UpAsync(Given.Port.Set("protocol", "HTTPS").Set("port", PropertyValue.Of(8443)));
        number!.Replaces.Should().Equal("port");
        port.Calls.Should().Equal("Check", "Diff", "Check", "Create(preview)", "Create", "Delete");
        Simulator.Ports().Should().ContainSingle(p => p.Protocol == "HTTPS" && p.Port == 8443);

        await port.DeleteAsync();
        Simulator.Ports().Should().BeEmpty();
    }

    [Test]
    public async Task Acl_FromCreateToDelete_FollowsTheProgram()
    {
        var other = Simulator.AddApp();
        var acl = Acl;
        await acl.UpAsync(Given.Acl);
        acl.Calls.Should().Equal(Creation);
        acl.Id.Should().Be($"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}");

        (await acl.UpAsync(Given.Acl))!.Changes.Should().Be(DiffChanges.DiffNone);
        acl.Calls.Should().Equal("Check", "Diff");

        var values = await acl.UpAsync(Given.Acl.Set("values", Given.Texts("198.51.100.0/24", "192.0.2.2")));
        values!.DetailedDiff.Should().HaveCount(2);
        acl.Calls.Should().Equal("Check", "Diff", "Update(preview)", "Update");
        Simulator.Acl()!.Values.Should().Equal("198.51.100.0/24", "192.0.2.2");

        await acl.UpAsync(Given.Acl.Set("type", "DENY"));
        Simulator.Acl()!.Type.Should().Be("DENY");

        var app = await acl.UpAsync(Given.Acl.Set("appId", other));
        app!.Replaces.Should().Equal("appId");
        acl.Calls.Should().Equal("Check", "Diff", "Check", "Create(preview)", "Create", "Delete");
        Simulator.Acl().Should().BeNull();
        Simulator.Acl(other).Should().NotBeNull();

        await BeginRunAsync();
        await acl.DeleteAsync();
        Simulator.Acl(other).Should().BeNull();
    }

    [TestCase("HTTP")]
    [TestCase("HTTPS")]
    public async Task Port_DeletedTwice_IsGone(string protocol)
    {
        var port = Port;
        await port.UpAsync(Given.Port.Set("protocol", protocol));

        await port.DeleteAsync();
        await port.DeleteAsync();

        (await port.ReadAsync()).Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Acl_DeletedTwice_IsGone()
    {
        var acl = Acl;
        await acl.UpAsync(Given.Acl);
        await BeginRunAsync();

        await acl.DeleteAsync();
        await acl.DeleteAsync();

        (await acl.ReadAsync()).Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Delete_TheGatewayIsGone_SucceedsForBoth()
    {
        var (port, acl) = (Port, Acl);
        await port.UpAsync(Given.Port);
        await acl.UpAsync(Given.Acl);
        Simulator.RemoveGateway();

        await port.DeleteAsync();
        await acl.DeleteAsync();

        (await port.ReadAsync()).Should().Be(new ReadResponse());
        (await acl.ReadAsync()).Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Replace_OrderIsTheUsers_WorksTheOtherWayRoundWhereTheGatewayLetsIt()
    {
        var port = Port;
        await port.UpAsync(Given.Port);
        var news = await port.CheckAsync(Given.Port.Set("port", PropertyValue.Of(9090)));

        // deleteBeforeReplace: true of the user overrides the answer of Diff.
        await port.DeleteAsync();
        await port.CreateOnlyAsync(news);

        Simulator.Ports().Should().ContainSingle(p => p.Port == 9090);
    }

    [Test]
    public async Task Replace_CreateFailsAfterTheDelete_TheNextUpCreatesWithoutAnotherDelete()
    {
        var port = Port;
        await port.UpAsync(Given.Port);
        var news = await port.CheckAsync(Given.Port.Set("protocol", "HTTPS"));
        await port.DeleteAsync();
        Simulator.On("POST", ApigPath.Ports).Answer(500, "APIC.9000", "no luck");
        await FailureOf(() => port.CreateOnlyAsync(news));

        await port.CreateOnlyAsync(news);

        Simulator.Ports().Should().ContainSingle(p => p.Protocol == "HTTPS");
    }
}
