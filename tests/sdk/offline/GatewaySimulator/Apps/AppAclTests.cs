using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Apps;

internal sealed class AppAclTests : SimulatorTest
{
    private const string NoApp = Caller.Gateway + "/apps/00000000-0000-0000-0000-000000000000/app-acl";
    private const string NoGateway =
        Caller.Project + "/instances/00000000000000000000000000000000/apps/" + SimulatorDefaults.AppId + "/app-acl";
    private const string Body = """{"app_acl_type":"PERMIT","app_acl_values":["1.2.3.4"]}""";

    [Test]
    public async Task Put_NewAcl_Is201AndKeepsOrderHostBitsAndRepeats()
    {
        string[] values = ["192.168.0.100/28", "10.0.0.1", "10.0.0.1", "2407:C080::1/64", "192.168.0.5-192.168.0.10"];

        var put = await Client.PutAclAsync("PERMIT", values);
        var get = await Client.GetAsync(Caller.Acl);

        (put.Status, get.Status).Should().Be((201, 200));
        put.Text.Should()
            .Be(
                """{"app_id":"9ed8b7fe84224de681e7d7a5587e76dc","app_acl_type":"PERMIT","app_acl_values":["192.168.0.100/28","10.0.0.1","10.0.0.1","2407:C080::1/64","192.168.0.5-192.168.0.10"]}"""
            );
        get.Text.Should().Be(put.Text);
        Simulator.Acl().Should().BeEquivalentTo(new AppAcl("PERMIT", values), o => o.WithStrictOrdering());
    }

    [Test]
    public async Task Put_ExistingAcl_Is201AndReplacesTheWholeList()
    {
        await Client.PutAclAsync("PERMIT", "1.2.3.4", "1.2.3.5");

        var reply = await Client.PutAclAsync("DENY", "5.6.7.8");

        reply.Status.Should().Be(201);
        Simulator.Acl().Should().BeEquivalentTo(new AppAcl("DENY", ["5.6.7.8"]));
    }

    [Test]
    public async Task Get_AppWithoutAcl_Is200WithEmptyObject()
    {
        var reply = await Client.GetAsync(Caller.Acl);

        (reply.Status, reply.Text).Should().Be((200, "{}"));
    }

    [Test]
    public async Task Delete_TwiceOrWithoutAcl_Is204()
    {
        Simulator.SetAcl(new AppAcl("DENY", ["1.2.3.4"]));

        (await Client.DeleteAsync(Caller.Acl)).Status.Should().Be(204);
        (await Client.DeleteAsync(Caller.Acl)).Status.Should().Be(204);
        Simulator.Acl().Should().BeNull();
    }

    [TestCase("GET")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    public async Task Call_MissingApp_Is404ThatNamesIt(string method)
    {
        var reply = await Client.SendAsync(method, NoApp, method == "PUT" ? Body : null);

        reply.ShouldBe(404, "APIG.3004");
        reply.Message.Should().Be("App 00000000-0000-0000-0000-000000000000 does not exist");
    }

    [TestCase("GET")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    public async Task Call_MissingGateway_Is404InTheOtherFamily(string method) =>
        (await Client.SendAsync(method, NoGateway, method == "PUT" ? Body : null)).ShouldBe(404, "APIG.3030");

    [TestCase("GET")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    public async Task Call_GatewayWithoutFeature_Is412(string method)
    {
        Simulator.SetFeature("app_acl", enabled: false);

        (await Client.SendAsync(method, Caller.Acl, method == "PUT" ? Body : null)).ShouldBe(412, "APIG.3458");
    }

    [Test]
    public async Task Get_MalformedAppId_Is400ThatNamesTheParameter()
    {
        var reply = await Client.GetAsync(Caller.Gateway + "/apps/my-app/app-acl");

        reply.ShouldBe(400, "APIG.2012");
        reply.Message.Should().Contain("parameterName:app_id");
    }

    [TestCase("no json", "APIG.2000")]
    [TestCase("[]", "APIG.2000")]
    [TestCase("{}", "APIG.2001")]
    [TestCase("""{"app_acl_type":"PERMIT"}""", "APIG.2001")]
    [TestCase("""{"app_acl_type":"PERMIT","app_acl_values":null}""", "APIG.2001")]
    [TestCase("""{"app_acl_type":"permit","app_acl_values":["1.2.3.4"]}""", "APIG.2011")]
    [TestCase("""{"app_acl_type":"PERMIT","app_acl_values":[]}""", "APIG.2011")]
    [TestCase("""{"app_acl_type":"PERMIT","app_acl_values":"1.2.3.4"}""", "APIG.2011")]
    [TestCase("""{"app_acl_type":"PERMIT","app_acl_values":[1]}""", "APIG.2011")]
    [TestCase("""{"app_acl_type":"PERMIT","app_acl_values":["1.2.3.4","1.2.3"]}""", "APIG.2015")]
    public async Task Put_BadBody_Is400AndChangesNothing(string body, string code)
    {
        Simulator.SetAcl(new AppAcl("DENY", ["9.9.9.9"]));

        (await Client.PutAsync(Caller.Acl, body)).ShouldBe(400, code);
        Simulator.Acl().Should().BeEquivalentTo(new AppAcl("DENY", ["9.9.9.9"]));
    }

    [Test]
    public async Task Put_Ipv6OnGatewayWithoutIt_Is400()
    {
        Simulator.SetIpv6(enabled: false);

        (await Client.PutAclAsync("PERMIT", "1.2.3.4", "::1")).ShouldBe(400, "APIG.2015");
        (await Client.PutAclAsync("PERMIT", "1.2.3.4")).Status.Should().Be(201);
    }
}
