using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Apig;

internal sealed class GatewayAndAppTests : SimulatorTest
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

    [Test]
    public async Task GetApp_Existing_ShowsIt()
    {
        var id = Simulator.AddApp();

        var reply = await Client.GetAsync($"{Caller.Gateway}/apps/{id}");

        reply.Json["id"]!.GetValue<string>().Should().Be(id);
        reply.Json["status"]!.GetValue<int>().Should().Be(1);
    }

    [Test]
    public async Task GetApp_Removed_Is404()
    {
        Simulator.RemoveApp();

        (await Client.GetAsync($"{Caller.Gateway}/apps/{SimulatorDefaults.AppId}")).ShouldBe(404, "APIG.3002");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(404, "APIG.3004");
    }

    [TestCase("", 2)]
    [TestCase("?name=app_", 2)]
    [TestCase("?name=app_1", 1)]
    [TestCase("?name=app_&precise_search=name", 0)]
    [TestCase("?id=9ed8b7fe84224de681e7d7a5587e76dc", 1)]
    public async Task ListApps_Filters_AreApplied(string query, int count)
    {
        Simulator.AddApp();

        (await Client.GetAsync($"{Caller.Gateway}/apps{query}")).Json["apps"]!.AsArray().Should().HaveCount(count);
    }

    [Test]
    public async Task Apps_OfAnotherGateway_HaveTheirOwnAcl()
    {
        var other = Simulator.AddGateway();
        await Client.PutAclAsync("DENY", "1.2.3.4");

        Simulator.Acl(gatewayId: other).Should().BeNull();
        Simulator.Acl().Should().NotBeNull();
    }
}
