using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Iam;

internal sealed class ProjectTests : SimulatorTest
{
    protected override SimulatorOptions Options =>
        new()
        {
            OtherProjects = new Dictionary<string, string> { ["cn-south-1"] = "33333333333333333333333333333333" },
        };

    [Test]
    public async Task List_Name_GivesThatProjectOnly()
    {
        var reply = await Client.GetAsync("/v3/projects?name=cn-north-4");

        reply.Json["projects"]!.AsArray().Should().ContainSingle().Which!["id"]!
            .GetValue<string>()
            .Should()
            .Be(SimulatorDefaults.ProjectId);
        Simulator.Requests.Single().SignIn.Should().Be(SignIn.AccessKey);
    }

    [TestCase("", 2)]
    [TestCase("?name=cn-north", 0)]
    [TestCase("?domain_id=other", 0)]
    [TestCase("?domain_id=d78cbac186b744899480f25bd022f468", 2)]
    public async Task List_Filters_AreExact(string query, int count) =>
        (await Client.GetAsync("/v3/projects" + query)).Json["projects"]!.AsArray().Should().HaveCount(count);

    [Test]
    public async Task List_DomainToken_IsAccepted()
    {
        await UseTokenAsync("""{"domain":{"name":"demo"}}""");

        (await Client.GetAsync("/v3/projects")).Status.Should().Be(200);
    }

    [Test]
    public async Task List_UnknownToken_Is401InNestedError()
    {
        Client.Token = "MIIunknown";

        var reply = await Client.GetAsync("/v3/projects");

        reply.Status.Should().Be(401);
        reply.Json["error"]!["code"]!.GetValue<int>().Should().Be(401);
    }

    [Test]
    public async Task List_WrongSecret_Is401OfFrontGateway()
    {
        Client.Signer = Signer.Default with { SecretKey = "wrong" };

        (await Client.GetAsync("/v3/projects")).ShouldBe(401, "APIGW.0301");
    }
}
