using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class ImportTests(Runner runner)
{
    private const string AclId = $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}";

    [Test]
    public async Task Import_ByTheCommand_TakesOverWithoutAWrite()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Gateway.OpenPort("HTTPS", 8443);
        scenario.Gateway.SetAcl(new("PERMIT", ["192.0.2.1"]));
        scenario.InForce = ["192.0.2.1"];

        var port = $"{SimulatorDefaults.GatewayId}/HTTPS/8443";
        (await Import(scenario, PortType, "port", port)).Should().HaveSucceeded("1 imported");
        (await Import(scenario, AclType, "a", AclId)).Should().HaveSucceeded("1 imported");
        scenario.Gateway.Requests.Should().OnlyContain(r => r.Method == "GET");
        (await Import(scenario, PortType, "none", port[..^1] + "4")).Should().HaveFailed("does not exist");

        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.1"));
        var preview = await scenario.PreviewAsync();
        preview.Should().HaveSucceeded();
        preview.Steps().Should().BeEmpty();
        (await scenario.StateAsync())["a"].GetProperty("id").GetString().Should().Be(AclId);
    }

    [Test]
    public async Task Import_ByTheProgram_TakesOverAndThenMakesItAsTheProgramSays()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Gateway.SetAcl(new("PERMIT", ["192.0.2.1"]));

        scenario.Declare(Acl("a", "192.0.2.2") with { Import = AclId });
        var preview = await scenario.PreviewAsync();
        preview.Should().HaveSucceeded("192.0.2.1 loses it");
        preview.Steps().Should().Equal("import a", "update a");
        preview.Counts().Should().BeEquivalentTo("1 create", "1 import", "1 update");

        scenario.Declare(Acl("a", "192.0.2.1") with { Import = AclId });
        (await scenario.PreviewAsync()).Steps().Should().Equal("import a");
        scenario.InForce = ["192.0.2.1"];
        (await scenario.UpAsync()).Should().HaveSucceeded("1 imported");
        scenario.Gateway.Requests.Should().OnlyContain(r => r.Method == "GET");
        (await scenario.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded();
    }

    private static Task<Run> Import(Scenario scenario, string type, string name, string id) =>
        scenario.RunAsync("import", type, name, id, "--yes", "--protect=false");
}
