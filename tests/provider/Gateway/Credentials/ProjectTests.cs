using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Credentials;

[TestFixture]
public sealed class ProjectTests
{
    private static readonly GatewaySettings Settings = Samples.Settings with { ProjectId = null };

    [Test]
    public async Task Project_NotGiven_IsLookedUpByRegionOnce()
    {
        var stub = Stub($$"""{"projects":[{"id":"{{ProjectId}}","name":"cn-north-4"}]}""");
        using var client = Client(stub, Settings);

        await client.ListPortsAsync(Samples.Gateway);
        await client.ListDomainsAsync(Samples.Gateway, IngressPortId.Parse("p1"));

        var lookup = stub.SentTo("GET", "/v3/projects").Single();
        lookup.Uri.Should().Be(new Uri("https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4"));
        lookup.Headers["Authorization"].Should().Contain("SignedHeaders=host;x-sdk-date,");
        stub.SentTo("GET", PortsPath).Should().HaveCount(2);
    }

    [Test]
    public async Task Project_Name_IsLookedUp()
    {
        var stub = Stub($$"""{"projects":[{"id":"{{ProjectId}}","name":"cn-north-4_shop"}]}""");
        using var client = Client(stub, Settings with { ProjectName = "cn-north-4_shop" });

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        stub.Sent[0].Uri.Query.Should().Be("?name=cn-north-4_shop");
    }

    [Test]
    public async Task Project_NameGiven_BeatsAnIdOfTheEnvironment()
    {
        var stub = Stub($$"""{"projects":[{"id":"{{ProjectId}}","name":"shop"}]}""");
        using var client = Client(
            stub,
            Settings with
            {
                ProjectName = "shop",
            },
            with: o => o with { Host = Samples.Environment(("HW_PROJECT_ID", "another")) }
        );

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task Project_None_IsAnErrorThatSaysSo()
    {
        using var client = Client(Stub("""{"projects":[]}"""), Settings);

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.FailedPrecondition);
        error
            .Reason.Should()
            .Be("no project is named 'cn-north-4' (region from the configuration) for these credentials");
    }

    [Test]
    public async Task Project_Several_AreListed()
    {
        using var client = Client(
            Stub("""{"projects":[{"id":"p1","name":"cn-north-4"},{"id":"p2","name":"cn-north-4"}]}"""),
            Settings
        );

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().EndWith(": p1, p2");
    }

    [Test]
    public async Task Project_NotAnId_NeverGetsIntoAPath()
    {
        var stub = new StubHandler();
        using var client = Client(stub, Settings with { ProjectId = "a/../b" });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().Contain("is not a project id");

        stub.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Project_LookupForbidden_NamesTheIdentityService()
    {
        var stub = new StubHandler().On(
            "GET",
            "/v3/projects",
            Reply.With(403, """{"error":{"code":403,"message":"no"}}""")
        );
        using var client = Client(stub, Settings);

        (await client.ListPortsAsync(Samples.Gateway))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.PermissionDenied, IsGone = false });
    }

    private static StubHandler Stub(string projects) =>
        new StubHandler().On("GET", "/v3/projects", 200, projects).On("GET", PortsPath, 200, PortList());
}
