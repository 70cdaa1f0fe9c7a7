using PulumiApig.Simulator.Control;
using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Control;

internal sealed class ControlTests : SimulatorTest
{
    private const string Url = "/__simulator/";

    [SetUp]
    public void SendNoCredentials() => Client.Signer = null;

    [Test]
    public async Task State_PortsAndAcls_AreShown()
    {
        var port = Simulator.OpenPort("HTTPS", 8443);
        Simulator.SetAcl(new AppAcl("PERMIT", ["1.2.3.4", "::1"]));
        using var control = new ControlClient(Simulator.Address);

        var state = await control.StateAsync(default);

        var gateway = state.Gateways.Should().ContainSingle().Subject;
        gateway.Ports.Should().Equal(port);
        gateway
            .Apps.Should()
            .ContainSingle()
            .Which.Acl.Should()
            .BeEquivalentTo(new AppAcl("PERMIT", ["1.2.3.4", "::1"]));
    }

    [Test]
    public async Task Ports_OpenAndClose_ChangeTheNamedGateway()
    {
        var other = Simulator.AddGateway();

        (await Client.PostAsync($"{Url}ports?gateway={other}", """{"protocol":"HTTP","port":8080}"""))
            .Status.Should()
            .Be(204);
        Simulator.Ports(other).Should().ContainSingle();
        Simulator.Ports().Should().BeEmpty();

        (await Client.DeleteAsync($"{Url}ports/8080?gateway={other}")).Status.Should().Be(204);
        Simulator.Ports(other).Should().BeEmpty();
    }

    [Test]
    public async Task Acl_SetAndClear_ChangeTheApp()
    {
        (await Client.PutAsync(Url + "acl", """{"type":"DENY","values":["1.2.3.4"]}""")).Status.Should().Be(204);
        Simulator.Acl().Should().BeEquivalentTo(new AppAcl("DENY", ["1.2.3.4"]));

        (await Client.DeleteAsync(Url + "acl")).Status.Should().Be(204);
        Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task State_AppsGroupsAndDomains_AreShownWithoutSecrets()
    {
        var app = Simulator.Apps()[0];
        var domain = Simulator.BindDomain("api.example.com", httpPort: 8080);
        using var control = new ControlClient(Simulator.Address);

        var gateway = (await control.StateAsync(default)).Gateways[0];

        gateway.Name.Should().Be("gateway-1");
        gateway
            .Apps[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    app.Id,
                    app.Name,
                    app.Key,
                }
            );
        gateway.Groups.Should().Equal(Simulator.Groups());
        gateway.Domains.Should().Equal(domain);
        (await Client.GetAsync(Url + "state")).Text.Should().NotContain(app.Secret);
    }

    [Test]
    public async Task Apps_AddAndRemove_ChangeTheNamedGateway()
    {
        var other = Simulator.AddGateway();

        var added = await Client.PostAsync(
            $"{Url}apps?gateway={other}",
            """{"name":"orders","key":"k","secret":"s"}"""
        );

        added.Status.Should().Be(201);
        var app = Simulator.Apps(other)[^1];
        app.Should()
            .BeEquivalentTo(
                new
                {
                    Name = "orders",
                    Key = "k",
                    Secret = "s",
                }
            );
        added.Json["id"]!.GetValue<string>().Should().Be(app.Id);
        (await Client.DeleteAsync($"{Url}apps/{app.Id}?gateway={other}")).Status.Should().Be(204);
        Simulator.Apps(other).Should().ContainSingle();
    }

    [Test]
    public async Task GroupsAndDomains_AddAndRemove_ChangeTheGateway()
    {
        var group = (await Client.PostAsync(Url + "groups", """{"name":"orders"}""")).Json["id"]!.GetValue<string>();
        Simulator.Groups()[^1].Should().BeEquivalentTo(new { Id = group, Name = "orders" });

        var bound = await Client.PostAsync(
            Url + "domains",
            $$"""{"domain":"api.example.com","httpPort":8080,"httpsPort":-1,"group":"{{group}}"}"""
        );
        bound.Json["id"]!.GetValue<string>().Should().Be(Simulator.Domains().Should().ContainSingle().Subject.Id);
        Simulator
            .Domains()[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    GroupId = group,
                    HttpPort = 8080,
                    HttpsPort = -1,
                }
            );
        (await Client.DeleteAsync(Url + "domains/api.example.com")).Status.Should().Be(204);
        Simulator.Domains().Should().BeEmpty();

        (await Client.DeleteAsync($"{Url}groups/{group}")).Status.Should().Be(204);
        Simulator.Groups().Should().ContainSingle();
    }

    [Test]
    public async Task Gateways_AddAndRemove_ChangeTheAccount()
    {
        var added = await Client.PostAsync(Url + "gateways", """{"id":"g2","name":"edge"}""");

        added.Json["id"]!.GetValue<string>().Should().Be("g2");
        Simulator.GatewayName("g2").Should().Be("edge");
        Simulator.Apps("g2").Should().ContainSingle();
        Simulator.Groups("g2").Should().ContainSingle();
        (await Client.DeleteAsync(Url + "gateways/g2")).Status.Should().Be(204);
        Simulator.Gateways.Should().ContainSingle();
    }

    [TestCase("DELETE", "apps/nobody", null, "Gateway fedcba9876543210fedcba9876543210 has no app nobody.")]
    [TestCase("DELETE", "groups/none", null, "Gateway fedcba9876543210fedcba9876543210 has no API group none.")]
    [TestCase("DELETE", "domains/api.example.com", null, "Domain api.example.com is not bound.")]
    [TestCase("DELETE", "gateways/none", null, "There is no gateway none.")]
    [TestCase("POST", "domains", "{}", "The body needs a domain.")]
    [TestCase(
        "POST",
        "apps",
        """{"id":"9ed8b7fe84224de681e7d7a5587e76dc"}""",
        "Gateway fedcba9876543210fedcba9876543210 has an app 9ed8b7fe84224de681e7d7a5587e76dc already."
    )]
    [TestCase(
        "POST",
        "groups",
        """{"id":"c77f5e81d9cb4424bf704ef2b0ac7600"}""",
        "Gateway fedcba9876543210fedcba9876543210 has a group c77f5e81d9cb4424bf704ef2b0ac7600 already."
    )]
    [TestCase("DELETE", "ports/8080", null, "Port 8080 is not open.")]
    [TestCase("DELETE", "ports/x", null, "Port x is not open.")]
    [TestCase("POST", "ports", "{}", "The body needs a protocol.")]
    [TestCase(
        "PUT",
        "acl?app=nobody",
        """{"type":"DENY","values":[]}""",
        "Gateway fedcba9876543210fedcba9876543210 has no app nobody."
    )]
    [TestCase("DELETE", "acl?gateway=nowhere", null, "There is no gateway nowhere.")]
    public async Task Change_Impossible_Is409ThatSaysWhy(string method, string path, string? body, string reason)
    {
        var reply = await Client.SendAsync(method, Url + path, body);

        (reply.Status, reply.Json["error"]!.GetValue<string>()).Should().Be((409, reason));
    }

    [Test]
    public async Task Requests_OfTheControlEndpoint_AreNotLogged()
    {
        await Client.GetAsync(Url + "state");
        await Client.GetAsync(Caller.Ports);
        using var control = new ControlClient(Simulator.Address);

        (await control.RequestsAsync(default)).Should().Equal(Simulator.Requests).And.ContainSingle();

        (await Client.DeleteAsync(Url + "requests")).Status.Should().Be(204);
        Simulator.Requests.Should().BeEmpty();
    }
}
