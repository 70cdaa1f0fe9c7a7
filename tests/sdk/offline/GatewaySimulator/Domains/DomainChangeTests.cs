using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Domains;

internal sealed class DomainChangeTests : SimulatorTest
{
    private DomainBinding _domain = null!;

    private string Url => $"{Caller.Domains}/{_domain.Id}";

    [SetUp]
    public void Bind()
    {
        Simulator.OpenPort("HTTP", 8080);
        Simulator.OpenPort("HTTP", 8081);
        Simulator.OpenPort("HTTPS", 8443);
        _domain = Simulator.BindDomain("api.example.com", httpPort: 8080);
    }

    [Test]
    public async Task Update_PartOfTheFields_KeepsTheRest()
    {
        var before = Simulator.ChangeDomain(_domain.Id, domain => domain with { RedirectHttpToHttps = true });

        var reply = await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.2"}""");

        reply.Status.Should().Be(201);
        reply.Json["is_http_redirect_to_https"]!.GetValue<bool>().Should().BeTrue();
        reply.Json["url_domain"]!.GetValue<string>().Should().Be("api.example.com");
        Simulator.Domains().Should().Equal(before with { MinTlsVersion = "TLSv1.2" });
    }

    [Test]
    public async Task Update_Everything_IsTakenAsGiven()
    {
        await Client.PutAsync(
            Url,
            """
            {"min_ssl_version":"TLSv1.2","is_http_redirect_to_https":true,"verified_client_certificate_enabled":true,
             "ingress_http_port":-1,"ingress_https_port":8443}
            """
        );

        Simulator
            .Domains()
            .Should()
            .Equal(
                _domain with
                {
                    MinTlsVersion = "TLSv1.2",
                    RedirectHttpToHttps = true,
                    VerifyClientCertificate = true,
                    HttpPort = -1,
                    HttpsPort = 8443,
                }
            );
    }

    [Test]
    public async Task Update_BothBuiltInPorts_IsTheWayBackToThem()
    {
        (
            await Client.PutAsync(
                Url,
                """{"min_ssl_version":"TLSv1.1","ingress_http_port":80,"ingress_https_port":443}"""
            )
        )
            .Status.Should()
            .Be(201);

        Simulator.Domains()[0].Should().BeEquivalentTo(new { HttpPort = 80, HttpsPort = 443 });
    }

    [Test]
    public async Task Update_OtherPort_FreesTheOldOne()
    {
        var (old, now) = (Simulator.Ports()[0], Simulator.Ports()[1]);

        await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.1","ingress_http_port":8081}""");

        (await Client.DeleteAsync($"{Caller.Ports}/{old.Id}")).Status.Should().Be(204);
        (await Client.DeleteAsync($"{Caller.Ports}/{now.Id}")).ShouldBe(400, "APIC.7257");
    }

    [TestCase("""{"ingress_http_port":8081}""", "APIG.2001")]
    [TestCase("""{"min_ssl_version":"SSLv3"}""", "APIG.2011")]
    [TestCase("""{"min_ssl_version":"TLSv1.1","ingress_http_port":-2}""", "APIG.2011")]
    [TestCase("""{"min_ssl_version":"TLSv1.1","ingress_http_port":-1,"ingress_https_port":-1}""", "APIG.2011")]
    [TestCase("""{"min_ssl_version":"TLSv1.1","verified_client_certificate_enabled":1}""", "APIG.2011")]
    [TestCase("""{"min_ssl_version":"TLSv1.1","ingress_http_port":8443}""", "APIG.2049")]
    [TestCase("no json", "APIG.2000")]
    public async Task Update_BadBody_Is400AndChangesNothing(string body, string code)
    {
        (await Client.PutAsync(Url, body)).ShouldBe(400, code);
        Simulator.Domains().Should().Equal(_domain);
    }

    [Test]
    public async Task Update_LastPortOff_Is400()
    {
        Simulator.ChangeDomain(_domain.Id, domain => domain with { HttpsPort = -1 });

        (await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.1","ingress_http_port":-1}""")).ShouldBe(
            400,
            "APIG.2011"
        );
    }

    [Test]
    public async Task Update_PortOfTheSameDomain_Is400()
    {
        Simulator.BindDomain("api.example.com", httpPort: 8081, httpsPort: -1);

        (await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.1","ingress_http_port":8081}""")).ShouldBe(
            400,
            "APIG.2050"
        );
        (await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.1","ingress_http_port":8080}"""))
            .Status.Should()
            .Be(201, "its own port is no conflict");
    }

    [Test]
    public async Task Update_PortThatWasClosedMeanwhile_IsRefusedOnlyWhenNamed()
    {
        Simulator.ClosePort(8080);

        (await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.2"}""")).Status.Should().Be(201);
        (await Client.PutAsync(Url, """{"min_ssl_version":"TLSv1.2","ingress_http_port":8080}""")).ShouldBe(
            400,
            "APIG.2049"
        );
    }

    [Test]
    public async Task Unbind_Bound_Is204AndFreesDomainAndPort()
    {
        (await Client.DeleteAsync(Url)).Status.Should().Be(204);

        Simulator.Domains().Should().BeEmpty();
        (await Client.DeleteAsync($"{Caller.Ports}/{Simulator.Ports()[0].Id}")).Status.Should().Be(204);
        (await Client.PostAsync(Caller.Domains, """{"url_domain":"api.example.com"}""")).Status.Should().Be(201);
        (await Client.DeleteAsync(Url)).ShouldBe(404, "APIG.3020");
    }

    [TestCase("PUT", """{"min_ssl_version":"TLSv1.1"}""")]
    [TestCase("DELETE", null)]
    public async Task Change_MissingParts_AreTold(string method, string? body)
    {
        var other = Simulator.AddGroup();

        (await Client.SendAsync(method, $"{Caller.Domains}/{Caller.NoId}", body)).ShouldBe(404, "APIG.3020");
        (await Client.SendAsync(method, $"{Caller.Domains}/nowhere", body)).ShouldBe(400, "APIG.2012");
        (await Client.SendAsync(method, $"{Caller.Groups}/{Caller.NoId}/domains/{_domain.Id}", body)).ShouldBe(
            404,
            "APIG.3001"
        );
        (await Client.SendAsync(method, $"{Caller.Groups}/{other}/domains/{_domain.Id}", body)).ShouldBe(
            400,
            "APIG.3474"
        );
        Simulator.Domains().Should().Equal(_domain);
    }
}
