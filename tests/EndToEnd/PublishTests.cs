using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>From gateway to caller in one program, and what happens to callers when it changes.</summary>
public sealed class PublishTests
{
    private const string Example = "publish-safely";

    [Test]
    public async Task PublishSafely_FromNamesToCallers_MakesAllOfItAndLeavesNothing()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = Publishing(simulator);

        var preview = await project.RunAsync("preview");
        preview.Should().HaveSucceeded("5 to create", "192.0.2.0/25");
        preview.Screen.Should().NotContain("warning: This will fail");
        simulator.Requests.Should().OnlyContain(r => r.Method == "GET");

        var up = await project.RunAsync("up", "--yes");
        up.Should().HaveSucceeded("5 created", "https://api.example.com:8443");
        var app = simulator.Apps().Single(a => a.Id != SimulatorDefaults.AppId);
        up.Screen.Should().NotContain(app.Secret);
        File.ReadAllText(project.StatePath).Should().NotContain(app.Secret);
        (await project.RunAsync("stack", "output", "appSecret", "--show-secrets")).Should().HaveSucceeded(app.Secret);
        simulator
            .Domains()
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Domain = "api.example.com",
                    HttpPort = -1,
                    HttpsPort = 8443,
                    MinTlsVersion = "TLSv1.2",
                }
            );
        simulator.Acl(app.Id)!.Values.Should().Equal("192.0.2.0/25", "198.51.100.7");
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");

        Configure(project, allow: """["198.51.100.7"]""");
        var lockOut = await project.RunAsync("preview");
        lockOut.ExitCode.Should().NotBe(0);
        lockOut.Screen.Should().Contain("192.0.2.10").And.Contain("(APIG1203)");
        Configure(project, gateway: "no-such-gateway");
        (await project.RunAsync("preview")).Screen.Should().Contain("gateway-1").And.Contain("(APIG1604)");

        Configure(project);
        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("5 deleted");
        simulator.Domains().Should().BeEmpty();
        simulator.Ports().Should().BeEmpty();
        simulator.Apps().Should().ContainSingle("the app of somebody else stays");
    }

    [Test]
    public async Task Up_ABoundPortChangesItsNumber_MovesTheDomainInBetween()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = Publishing(simulator);
        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("5 created");
        var (binding, before) = (simulator.Domains().Single(), simulator.Requests.Count);

        Configure(project, port: 9443);
        var preview = await project.RunAsync("preview");
        preview.Should().HaveSucceeded("api.example.com", "without an outage", "(APIG1310)");
        preview.Screen.Should().NotContain("warning: This will fail");
        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("1 updated", "1 replaced");

        simulator.Domains().Single().Should().Be(binding with { HttpsPort = 9443 });
        simulator.Ports().Should().ContainSingle().Which.Port.Should().Be(9443);
        simulator
            .Requests.Skip(before)
            .Where(r => r.Method != "GET")
            .Select(r => (r.Method, r.Path.Split('/')[6], r.Status))
            .Should()
            .Equal(
                ("POST", "custom-ingress-ports", 201),
                ("PUT", "api-groups", 201),
                ("DELETE", "custom-ingress-ports", 204)
            );
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");
    }

    private static Project Publishing(ApigSimulator simulator)
    {
        var project = new Project(simulator, Example);
        Configure(project);
        return project;
    }

    private static void Configure(
        Project project,
        int port = 8443,
        string allow = """["192.0.2.0/25", "198.51.100.7"]""",
        string gateway = "gateway-1"
    ) =>
        project.Configure(
            new()
            {
                ["apig:instanceId"] = "",
                [$"{Example}:gateway"] = gateway,
                [$"{Example}:group"] = SimulatorDefaults.GroupName,
                [$"{Example}:port"] = $"\"{port}\"",
                [$"{Example}:domain"] = "api.example.com",
                [$"{Example}:allow"] = allow,
                [$"{Example}:mustAllow"] = """["192.0.2.10"]""",
            }
        );
}
