using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Ports;

internal sealed class PortTests : SimulatorTest
{
    private const string NoGateway =
        Caller.Project + "/instances/00000000000000000000000000000000/custom-ingress-ports";

    [Test]
    public async Task Add_FreePort_Is201WithId()
    {
        var reply = await Client.AddPortAsync(8443, "HTTPS");

        reply.Status.Should().Be(201);
        var port = Simulator.Ports().Should().ContainSingle().Subject;
        port.Should()
            .BeEquivalentTo(
                new
                {
                    Protocol = "HTTPS",
                    Port = 8443,
                    Status = "normal",
                }
            );
        reply
            .Json.ToJsonString()
            .Should()
            .Be($$"""{"protocol":"HTTPS","ingress_port":8443,"ingress_port_id":"{{port.Id}}","status":"normal"}""");
    }

    [TestCase("HTTP")]
    [TestCase("HTTPS")]
    public async Task Add_NumberInUse_Is400WhateverTheProtocol(string protocol)
    {
        Simulator.OpenPort("HTTP", 8080);

        (await Client.AddPortAsync(8080, protocol)).ShouldBe(400, "APIC.7258");
    }

    [Test]
    public async Task Add_41stPort_Is403()
    {
        for (var port = 2000; port < 2039; port++)
            Simulator.OpenPort("HTTP", port);
        (await Client.AddPortAsync(3000, "HTTPS")).Status.Should().Be(201);

        (await Client.AddPortAsync(3001)).ShouldBe(403, "APIC.7403");
        Simulator.Ports().Should().HaveCount(40);
    }

    [TestCase("""{"protocol":"http","ingress_port":8080}""", "protocol")]
    [TestCase("""{"protocol":1,"ingress_port":8080}""", "protocol")]
    [TestCase("""{"ingress_port":8080}""", "protocol")]
    [TestCase("""{"protocol":"HTTP"}""", "ingress_port")]
    [TestCase("""{"protocol":"HTTP","ingress_port":"8080"}""", "ingress_port")]
    [TestCase("""{"protocol":"HTTP","ingress_port":1023}""", "ingress_port")]
    [TestCase("""{"protocol":"HTTP","ingress_port":49152}""", "ingress_port")]
    [TestCase("""{"protocol":"HTTP","ingress_port":80}""", "ingress_port")]
    [TestCase("[]", "protocol")]
    [TestCase("no json", "protocol")]
    public async Task Add_BadBody_Is400ThatNamesTheParameter(string body, string name)
    {
        var reply = await Client.PostAsync(Caller.Ports, body);

        reply.ShouldBe(400, "APIC.7211");
        reply.Message.Should().EndWith($"parameter name[{name}]");
    }

    [TestCase(1024)]
    [TestCase(49151)]
    public async Task Add_PortAtTheEdge_Is201(int port) => (await Client.AddPortAsync(port)).Status.Should().Be(201);

    [Test]
    public async Task Add_MissingGateway_Is404() =>
        (await Client.PostAsync(NoGateway, """{"protocol":"HTTP","ingress_port":8080}""")).ShouldBe(404, "APIC.7302");

    [Test]
    public async Task Add_SameNumberOnAnotherGateway_Is201()
    {
        Simulator.OpenPort("HTTP", 8080);
        var other = Simulator.AddGateway();

        var reply = await Client.PostAsync(
            $"{Caller.Project}/instances/{other}/custom-ingress-ports",
            """{"protocol":"HTTP","ingress_port":8080}"""
        );

        reply.Status.Should().Be(201);
        Simulator.Ports(other).Should().ContainSingle();
    }

    [Test]
    public async Task Add_GatewayNotRunning_Is409()
    {
        Simulator.SetGatewayStatus("Updating");

        (await Client.AddPortAsync(8080)).ShouldBe(409, "APIC.7701");
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Delete_OpenPort_Is204WithoutBody()
    {
        var port = Simulator.OpenPort("HTTP", 8080);

        var reply = await Client.DeleteAsync($"{Caller.Ports}/{port.Id}");

        (reply.Status, reply.Text).Should().Be((204, ""));
        Simulator.Ports().Should().BeEmpty();
    }

    [Test]
    public async Task Delete_PortGoneAlready_Is400AndNot404()
    {
        var port = Simulator.OpenPort("HTTP", 8080);
        await Client.DeleteAsync($"{Caller.Ports}/{port.Id}");

        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).ShouldBe(400, "APIC.7200");
    }

    [TestCase("HTTP", 8080, 443)]
    [TestCase("HTTPS", 80, 8080)]
    public async Task Delete_PortOfADomain_Is400(string protocol, int httpPort, int httpsPort)
    {
        var port = Simulator.OpenPort(protocol, 8080);
        Simulator.BindDomain("api.example.com", httpPort, httpsPort);

        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).ShouldBe(400, "APIC.7257");

        Simulator.UnbindDomain("api.example.com");
        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).Status.Should().Be(204);
    }

    [Test]
    public async Task Delete_MalformedId_Is400ThatNamesTheParameter()
    {
        var reply = await Client.DeleteAsync(Caller.Ports + "/8080");

        reply.ShouldBe(400, "APIC.7211");
        reply.Message.Should().EndWith("parameter name[ingress_port_id]");
    }

    [Test]
    public async Task Delete_MissingGateway_Is404() =>
        (await Client.DeleteAsync(NoGateway + "/0ae98839d78043d8a6dff54d7cb096dc")).ShouldBe(404, "APIC.7302");

    [Test]
    public async Task List_MissingGateway_Is404() => (await Client.GetAsync(NoGateway)).ShouldBe(404, "APIC.7302");

    [TestCase("", "8080,8081,8443")]
    [TestCase("?protocol=HTTP", "8080,8081")]
    [TestCase("?protocol=HTTP&ingress_port=8081", "8081")]
    [TestCase("?protocol=HTTPS&ingress_port=8081", "")]
    [TestCase("?ingress_port=8443", "8443")]
    [TestCase("?ingress_port=80", "")]
    public async Task List_Filters_AreCombined(string query, string expected)
    {
        Simulator.OpenPort("HTTP", 8080);
        Simulator.OpenPort("HTTP", 8081);
        Simulator.OpenPort("HTTPS", 8443);

        var reply = await Client.GetAsync(Caller.Ports + query);

        var ports = reply.Json["ingress_port_infos"]!.AsArray().Select(port => port!["ingress_port"]!.ToString());
        string.Join(',', ports).Should().Be(expected);
    }

    [Test]
    public async Task List_AbnormalPort_ShowsItsStatus()
    {
        Simulator.OpenPort("HTTP", 8080);
        Simulator.SetPortStatus(8080, "abnormal");

        var reply = await Client.GetAsync(Caller.Ports);

        reply.Json["ingress_port_infos"]![0]!["status"]!.GetValue<string>().Should().Be("abnormal");
    }

    [Test]
    public async Task ListDomains_BoundPort_GivesDomainsOfItsProtocol()
    {
        var port = Simulator.OpenPort("HTTP", 8080);
        var binding = Simulator.BindDomain("api.example.com", httpPort: 8080);
        Simulator.BindDomain("www.example.com", httpPort: 8080);
        Simulator.BindDomain("other.example.com");

        var all = await Client.GetAsync($"{Caller.Ports}/{port.Id}/domains");
        var one = await Client.GetAsync($"{Caller.Ports}/{port.Id}/domains?domain_name=api");

        all.Json["total"]!.GetValue<int>().Should().Be(2);
        one.Json["domain_infos"]!
            .ToJsonString()
            .Should()
            .Be($$"""[{"group_id":"{{binding.GroupId}}","group_name":"DEFAULT","domain_name":"api.example.com"}]""");
    }

    [Test]
    public async Task ListDomains_MissingPort_Is200AndEmpty()
    {
        var reply = await Client.GetAsync(Caller.Ports + "/0ae98839-d780-43d8-a6df-f54d7cb096dc/domains");

        reply.Text.Should().Be("""{"size":0,"total":0,"domain_infos":[]}""");
    }
}
