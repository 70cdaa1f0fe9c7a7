using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Domains;

internal sealed class BindTests : SimulatorTest
{
    [SetUp]
    public void OpenPorts()
    {
        Simulator.OpenPort("HTTP", 8080);
        Simulator.OpenPort("HTTPS", 8443);
    }

    [Test]
    public async Task Bind_DomainOnly_AnswersOnBothBuiltInPorts()
    {
        var reply = await Client.PostAsync(Caller.Domains, """{"url_domain":"api.example.com"}""");

        reply.Status.Should().Be(201);
        var domain = Simulator.Domains().Should().ContainSingle().Subject;
        reply
            .Json.ToJsonString()
            .Should()
            .Be(
                $$"""{"id":"{{domain.Id}}","ssl_id":null,"ssl_name":null,"min_ssl_version":"TLSv1.1","""
                    + "\"verified_client_certificate_enabled\":false,\"is_has_trusted_root_ca\":false,"
                    + "\"ingress_http_port\":80,\"ingress_https_port\":443,\"url_domain\":\"api.example.com\",\"status\":1,"
                    + "\"is_http_redirect_to_https\":false}"
            );
    }

    [Test]
    public async Task Bind_Everything_IsTakenAsGiven()
    {
        var reply = await Client.PostAsync(
            Caller.Domains,
            """
            {"url_domain":"api.example.com","min_ssl_version":"TLSv1.2","is_http_redirect_to_https":true,
             "ingress_http_port":8080,"ingress_https_port":8443}
            """
        );

        reply.Json["is_http_redirect_to_https"]!.GetValue<bool>().Should().BeTrue();
        Simulator
            .Domains()[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    GroupId = SimulatorDefaults.GroupId,
                    Domain = "api.example.com",
                    HttpPort = 8080,
                    HttpsPort = 8443,
                    MinTlsVersion = "TLSv1.2",
                    RedirectHttpToHttps = true,
                }
            );
    }

    [TestCase(8080, 443)]
    [TestCase(80, 8443)]
    [TestCase(8080, -1)]
    [TestCase(-1, 443)]
    [TestCase(80, -1)]
    public async Task Bind_PortsThatAreOpenBuiltInOrOff_Is201(int http, int https)
    {
        (await BindAsync("api.example.com", http, https)).Status.Should().Be(201);

        Simulator.Domains()[0].Should().BeEquivalentTo(new { HttpPort = http, HttpsPort = https });
    }

    [TestCase(8081, 443)]
    [TestCase(8443, 443)]
    [TestCase(80, 8080)]
    [TestCase(443, 8443)]
    [TestCase(8080, 80)]
    [TestCase(0, 443)]
    [TestCase(49151, -1)]
    public async Task Bind_PortNotOpenForThatProtocol_Is400(int http, int https)
    {
        (await BindAsync("api.example.com", http, https)).ShouldBe(400, "APIG.2049");
        Simulator.Domains().Should().BeEmpty();
    }

    [TestCase(-1, -1, "ingress_http_port", Description = "both off")]
    [TestCase(80, 443, "ingress_http_port", Description = "both built-in: to be left out")]
    [TestCase(-2, 443, "ingress_http_port")]
    [TestCase(80, 49152, "ingress_https_port")]
    public async Task Bind_PortsOutOfTheRules_Is400(int http, int https, string name)
    {
        var reply = await BindAsync("api.example.com", http, https);

        reply.ShouldBe(400, "APIG.2011");
        reply.Message.Should().Contain($"parameterName:{name}.");
    }

    [TestCase("""{"url_domain":"api.example.com","ingress_http_port":8080}""", "ingress_https_port")]
    [TestCase("""{"url_domain":"api.example.com","ingress_https_port":8443}""", "ingress_http_port")]
    [TestCase("{}", "url_domain")]
    public async Task Bind_SomethingMissing_Is400ThatNamesIt(string body, string name)
    {
        var reply = await Client.PostAsync(Caller.Domains, body);

        reply.ShouldBe(400, "APIG.2001");
        reply.Message.Should().EndWith($"parameterName:{name}");
    }

    [TestCase("""{"url_domain":"api.example.com","min_ssl_version":"TLSv1.0"}""", "APIG.2011")]
    [TestCase("""{"url_domain":"api.example.com","min_ssl_version":1.2}""", "APIG.2011")]
    [TestCase("""{"url_domain":"api.example.com","is_http_redirect_to_https":"true"}""", "APIG.2011")]
    [TestCase("""{"url_domain":"api.example.com","ingress_http_port":"8080","ingress_https_port":443}""", "APIG.2011")]
    [TestCase("""{"url_domain":7}""", "APIG.2024")]
    [TestCase("[]", "APIG.2000")]
    public async Task Bind_BadBody_Is400(string body, string code) =>
        (await Client.PostAsync(Caller.Domains, body)).ShouldBe(400, code);

    [TestCase("example.com", true)]
    [TestCase("example.com.", true)]
    [TestCase("a.b.c.d.e.f.g.example", true)]
    [TestCase("*.example.com", true)]
    [TestCase("API-1.example.com", true)]
    [TestCase("", false)]
    [TestCase("localhost", false)]
    [TestCase("example.com..", false)]
    [TestCase("a.b.c.d.e.f.g.h.example", false)]
    [TestCase("api.*.com", false)]
    [TestCase("-a.example.com", false)]
    [TestCase("a-.example.com", false)]
    [TestCase("api_1.example.com", false)]
    [TestCase("192.0.2.1", false)]
    [TestCase("example.c", false)]
    public async Task Bind_DomainName_FollowsThePattern(string domain, bool isValid)
    {
        var reply = await Client.PostAsync(Caller.Domains, $$"""{"url_domain":"{{domain}}"}""");

        if (isValid)
            reply.Status.Should().Be(201);
        else
            reply.ShouldBe(400, "APIG.2024");
    }

    [TestCase("api.example.com")]
    [TestCase("API.example.com.")]
    public async Task Bind_SameDomainAndPort_Is400(string domain)
    {
        Simulator.BindDomain("api.example.com", httpPort: 8080);

        (await BindAsync(domain, 8080, -1)).ShouldBe(400, "APIG.2050");
        (await BindAsync(domain, -1, 443)).ShouldBe(400, "APIG.2050");
        Simulator.Domains().Should().ContainSingle();
    }

    [Test]
    public async Task Bind_SameDomainOnOtherPorts_Is201()
    {
        Simulator.BindDomain("api.example.com", httpPort: 8080, httpsPort: -1);

        (await BindAsync("api.example.com", 80, -1)).Status.Should().Be(201);
        (await BindAsync("api.example.com", -1, 8443)).Status.Should().Be(201);
        Simulator.Domains().Should().HaveCount(3);
    }

    [Test]
    public async Task Bind_DomainOfAnotherGroup_Is400WhateverThePort()
    {
        Simulator.BindDomain("api.example.com", groupId: Simulator.AddGroup());

        (await BindAsync("api.example.com", 8080, -1)).ShouldBe(400, "APIG.3305");
    }

    [Test]
    public async Task Bind_DomainOfAnotherGateway_Is201()
    {
        Simulator.BindDomain("api.example.com", gatewayId: Simulator.AddGateway());

        (await Client.PostAsync(Caller.Domains, """{"url_domain":"api.example.com"}""")).Status.Should().Be(201);
    }

    [Test]
    public async Task Bind_SixthDomain_Is403()
    {
        Simulator.BindDomain("elsewhere.example.com", groupId: Simulator.AddGroup());
        for (var i = 1; i < 5; i++)
            Simulator.BindDomain($"www{i}.example.com");
        (await BindAsync("www5.example.com", 8080, -1)).Status.Should().Be(201);

        (await BindAsync("www6.example.com", 8080, -1)).ShouldBe(403, "APIG.3108");
        Simulator.SetDomainQuota(6);
        (await BindAsync("www6.example.com", 8080, -1)).Status.Should().Be(201);
    }

    [Test]
    public async Task Bind_MissingGroupOrGateway_Is404()
    {
        const string body = """{"url_domain":"api.example.com"}""";

        (await Client.PostAsync($"{Caller.Groups}/{Caller.NoId}/domains", body)).ShouldBe(404, "APIG.3001");
        (await Client.PostAsync($"{Caller.Groups}/nowhere/domains", body)).ShouldBe(400, "APIG.2012");
        (
            await Client.PostAsync($"{Caller.Project}/instances/{Caller.NoId}/api-groups/{Caller.NoId}/domains", body)
        ).ShouldBe(404, "APIG.3030");
    }

    [Test]
    public async Task Bind_CustomPort_ShowsInItsDomainsAndKeepsItOpen()
    {
        var port = Simulator.Ports()[0];
        await BindAsync("api.example.com", 8080, -1);

        (await Client.GetAsync($"{Caller.Ports}/{port.Id}/domains")).Json["domain_infos"]!
            .ToJsonString()
            .Should()
            .Be(
                $$"""[{"group_id":"{{SimulatorDefaults.GroupId}}","group_name":"DEFAULT","domain_name":"api.example.com"}]"""
            );
        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).ShouldBe(400, "APIC.7257");
    }

    private Task<Reply> BindAsync(string domain, int http, int https) =>
        Client.PostAsync(
            Caller.Domains,
            $$"""{"url_domain":"{{domain}}","ingress_http_port":{{http}},"ingress_https_port":{{https}}}"""
        );
}
