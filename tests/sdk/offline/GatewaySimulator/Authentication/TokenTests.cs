using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Authentication;

internal sealed class TokenTests : SimulatorTest
{
    private const string OtherProject = "22222222222222222222222222222222";

    protected override SimulatorOptions Options =>
        new() { OtherProjects = new Dictionary<string, string> { ["cn-north-4_team"] = OtherProject } };

    [Test]
    public async Task Call_ProjectToken_IsAcceptedAndLogged()
    {
        await UseTokenAsync();

        (await Client.AddPortAsync(8080)).Status.Should().Be(201);
        Simulator.Requests[^1].Should().BeEquivalentTo(new { Caller = "demo", SignIn = SignIn.Token });
    }

    [Test]
    public async Task Call_NoCredentials_Is401InTheFamilyOfTheCall()
    {
        Client.Signer = null;

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIC.7100");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(401, "APIG.1000");
    }

    [Test]
    public async Task Call_UnknownToken_Is401InTheFamilyOfTheCall()
    {
        Client.Token = "MIIunknown";

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIC.7102");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(401, "APIG.1002");
    }

    [Test]
    public async Task Call_TokenOlderThan24Hours_Is401OfFrontGateway()
    {
        await UseTokenAsync();
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);

        Clock.Advance(TimeSpan.FromSeconds(1));

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0307");
    }

    [Test]
    public async Task Call_AfterExpireTokens_OnlyNewTokenIsAccepted()
    {
        await UseTokenAsync();
        Simulator.ExpireTokens();
        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0307");

        await UseTokenAsync();

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Call_NewTokenIssued_OldOneStaysValid()
    {
        var old = await UseTokenAsync();
        await UseTokenAsync();

        Client.Token = old;

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Call_DomainToken_Is401WithoutProject()
    {
        await UseTokenAsync("""{"domain":{"name":"demo"}}""");

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIC.7103");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(401, "APIG.1003");
    }

    [Test]
    public async Task Call_TokenOfOtherProject_Is403()
    {
        await UseTokenAsync("""{"project":{"name":"cn-north-4_team"}}""");

        (await Client.GetAsync(Caller.Ports)).ShouldBe(403, "APIC.7130");
    }

    [Test]
    public async Task Call_GatewayOfOtherProject_Is403()
    {
        var gateway = Simulator.AddGateway(projectId: OtherProject);

        (await Client.GetAsync($"{Caller.Project}/instances/{gateway}/custom-ingress-ports")).ShouldBe(
            403,
            "APIC.7130"
        );
        (await Client.GetAsync($"/v2/{OtherProject}/apigw/instances/{gateway}/custom-ingress-ports"))
            .Status.Should()
            .Be(200);
    }
}
