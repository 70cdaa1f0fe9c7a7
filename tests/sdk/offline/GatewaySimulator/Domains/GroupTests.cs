using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Domains;

internal sealed class GroupTests : SimulatorTest
{
    [Test]
    public async Task Get_GroupWithoutDomains_HasNoDomainsAtAll()
    {
        var reply = await Client.GetAsync(Caller.Group);

        reply.Status.Should().Be(200);
        reply.Json["id"]!.GetValue<string>().Should().Be(SimulatorDefaults.GroupId);
        reply.Json["name"]!.GetValue<string>().Should().Be("DEFAULT");
        reply.Json["register_time"]!.GetValue<string>().Should().Be("2026-01-02T03:04:05Z");
        reply.Json.AsObject().Should().NotContainKey("url_domains");
    }

    [Test]
    public async Task GetAndList_BoundDomain_ShowEverythingButTheRedirect()
    {
        Simulator.OpenPort("HTTP", 8080);
        await Client.PostAsync(
            Caller.Domains,
            """
            {"url_domain":"api.example.com","ingress_http_port":8080,"ingress_https_port":443,"is_http_redirect_to_https":true}
            """
        );
        Simulator.BindDomain("www.example.com", groupId: Simulator.AddGroup());

        var read = (await Client.GetAsync(Caller.Group)).Json["url_domains"]!.ToJsonString();
        var listed = (await Client.GetAsync(Caller.Groups)).Json["groups"]![0]!["url_domains"]!.ToJsonString();

        read.Should()
            .Be(
                $$"""[{"id":"{{Simulator.Domains()[0].Id}}","ssl_id":null,"ssl_name":null,"min_ssl_version":"TLSv1.1","""
                    + "\"verified_client_certificate_enabled\":false,\"is_has_trusted_root_ca\":false,"
                    + "\"ingress_http_port\":8080,\"ingress_https_port\":443,\"domain\":\"api.example.com\",\"cname_status\":1,"
                    + "\"ssl_infos\":[]}]"
            );
        listed.Should().Be(read);
    }

    [Test]
    public async Task Get_CnameThatResolved_ShowsIt()
    {
        var domain = Simulator.BindDomain("api.example.com");
        Simulator.ChangeDomain(domain.Id, bound => bound with { CnameStatus = 3 });

        (await Client.GetAsync(Caller.Group)).Json["url_domains"]![0]!["cname_status"]!.GetValue<int>().Should().Be(3);
    }

    [Test]
    public async Task Get_MissingGroup_Is404()
    {
        (await Client.GetAsync($"{Caller.Groups}/{Caller.NoId}")).ShouldBe(404, "APIG.3001");
        (await Client.GetAsync(Caller.Groups + "/nowhere")).ShouldBe(400, "APIG.2012");
    }

    [TestCase("")]
    [TestCase("/" + SimulatorDefaults.GroupId)]
    public async Task Read_MissingGateway_Is404(string path) =>
        (await Client.GetAsync($"{Caller.Project}/instances/{Caller.NoId}/api-groups{path}")).ShouldBe(
            404,
            "APIG.3030"
        );

    [TestCase("", "DEFAULT,orders,orders_eu")]
    [TestCase("?name=orders", "orders,orders_eu")]
    [TestCase("?name=orders&precise_search=name", "orders")]
    [TestCase("?id=c77f5e81d9cb4424bf704ef2b0ac7600", "DEFAULT")]
    [TestCase("?id=00000000000000000000000000000000", "")]
    [TestCase("?offset=1&limit=1", "orders")]
    public async Task List_Filters_AreCombined(string query, string expected)
    {
        Simulator.AddGroup("orders");
        Simulator.AddGroup("orders_eu");

        var reply = await Client.GetAsync(Caller.Groups + query);

        var names = reply.Json["groups"]!.AsArray().Select(group => group!["name"]!.GetValue<string>());
        string.Join(',', names).Should().Be(expected);
    }

    [Test]
    public async Task RemoveGroup_WithDomains_FreesThemAndTheirPorts()
    {
        var port = Simulator.OpenPort("HTTP", 8080);
        Simulator.BindDomain("api.example.com", httpPort: 8080);

        Simulator.RemoveGroup();

        Simulator.Domains().Should().BeEmpty();
        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).Status.Should().Be(204);
    }
}
