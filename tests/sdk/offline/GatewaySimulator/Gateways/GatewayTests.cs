using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Gateways;

internal sealed class GatewayTests : SimulatorTest
{
    [Test]
    public async Task GetGateway_Existing_ShowsStatusAndFeatures()
    {
        var reply = await Client.GetAsync(Caller.Gateway);

        reply.Json["id"]!.GetValue<string>().Should().Be(SimulatorDefaults.GatewayId);
        reply.Json["status"]!.GetValue<string>().Should().Be("Running");
        reply.Json["instance_status"]!.GetValue<int>().Should().Be(6);
        reply.Json["create_time"]!.GetValue<long>().Should().Be(Clock.GetUtcNow().ToUnixTimeMilliseconds());
        reply.Json["supported_features"]!.ToJsonString().Should().Contain("app_acl");
    }

    [Test]
    public async Task GetGateway_Missing_Is404() =>
        (await Client.GetAsync(Caller.Project + "/instances/nowhere")).ShouldBe(404, "APIC.7302");

    [Test]
    public async Task ListGateways_Filters_AreApplied()
    {
        var other = Simulator.AddGateway();

        (await Client.GetAsync(Caller.Project + "/instances")).Json["total"]!.GetValue<int>().Should().Be(2);
        (await Client.GetAsync($"{Caller.Project}/instances?instance_id={other}")).Json["instances"]!
            .AsArray()
            .Should()
            .ContainSingle()
            .Which!["id"]!
            .GetValue<string>()
            .Should()
            .Be(other);
        (await Client.GetAsync(Caller.Project + "/instances?status=Frozen")).Json["total"]!
            .GetValue<int>()
            .Should()
            .Be(0);
    }

    [Test]
    public async Task ListGateways_AfterRemove_DoesNotShowIt()
    {
        Simulator.RemoveGateway();

        (await Client.GetAsync(Caller.Project + "/instances")).Json["total"]!.GetValue<int>().Should().Be(0);
        (await Client.GetAsync(Caller.Ports)).ShouldBe(404, "APIC.7302");
    }

    [TestCase("", "edge-eu,edge-us,core")]
    [TestCase("?instance_name=core", "core")]
    [TestCase("?instance_name=edge", "edge-eu,edge-us")]
    [TestCase("?instance_name=EDGE", "")]
    [TestCase("?instance_name=edge&status=Updating", "edge-us")]
    public async Task ListGateways_Name_FindsParts(string query, string expected)
    {
        Simulator.RemoveGateway();
        Simulator.AddGateway(name: "edge-eu");
        var updating = Simulator.AddGateway(name: "edge-us");
        Simulator.AddGateway(name: "core");
        Simulator.SetGatewayStatus("Updating", updating);

        var reply = await Client.GetAsync(Caller.Project + "/instances" + query);

        var names = reply.Json["instances"]!.AsArray().Select(gateway => gateway!["instance_name"]!.GetValue<string>());
        string.Join(',', names).Should().Be(expected);
    }

    [Test]
    public async Task ListGateways_SameNameTwice_GivesBoth()
    {
        Simulator.AddGateway(name: "edge");
        Simulator.AddGateway(name: "edge");

        (await Client.GetAsync(Caller.Project + "/instances?instance_name=edge")).Json["total"]!
            .GetValue<int>()
            .Should()
            .Be(2);
    }

    [Test]
    public async Task ListGateways_Item_EndsWhereTheDetailGoesOn()
    {
        var item = (await Client.GetAsync(Caller.Project + "/instances")).Json["instances"]![0]!.AsObject();
        var detail = (await Client.GetAsync(Caller.Gateway)).Json.AsObject();

        item.Should().HaveCount(14);
        item.Should().NotContainKey("supported_features").And.NotContainKey("ingress_ip");
        detail.Should().ContainKeys(item.Select(field => field.Key)).And.ContainKey("ingress_ip");
    }

    [TestCase("Creating", 1)]
    [TestCase("Frozen", 37)]
    [TestCase("ResizeTimeout", 44)]
    public async Task GetGateway_Status_HasItsNumber(string status, int code)
    {
        Simulator.SetGatewayStatus(status);

        (await Client.GetAsync(Caller.Gateway)).Json["instance_status"]!.GetValue<int>().Should().Be(code);
    }

    [Test]
    public void AddGateway_IdThatExists_Throws() =>
        Simulator
            .Invoking(simulator => simulator.AddGateway(SimulatorDefaults.GatewayId))
            .Should()
            .Throw<InvalidOperationException>();
}
