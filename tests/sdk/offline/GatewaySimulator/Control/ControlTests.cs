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
