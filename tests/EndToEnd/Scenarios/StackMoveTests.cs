using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class StackMoveTests(Runner runner)
{
    [Test]
    public async Task Stack_ThatMovesToTheLocalEngineAndBack_IsTheSame()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.1"), App("caller"));
        (await scenario.UpAsync()).Should().HaveSucceeded("4 created");
        scenario.InForce = ["192.0.2.1"];
        var local = new LocalEngine();
        var (there, back) = (scenario.File("there.json"), scenario.File("back.json"));

        (await scenario.RunAsync("stack", "export", "--file", there)).Should().HaveSucceeded();
        (await scenario.RunAsync(local, "first", "stack", "import", "--file", there)).Should().HaveSucceeded();
        (await scenario.RunAsync(local, "first", "refresh", "--yes")).Should().HaveSucceeded("unchanged");
        (await scenario.RunAsync(local, "first", "stack", "export", "--file", back)).Should().HaveSucceeded();
        (await scenario.RunAsync("stack", "import", "--file", back)).Should().HaveSucceeded();

        (await scenario.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");
        var secret = scenario.Gateway.Apps().Single(a => a.Name == "caller").Secret;
        (await scenario.RunAsync("stack", "output", "secret", "--show-secrets")).Output.Trim().Should().Be(secret);
        scenario.InForce = null;
        (await scenario.RunAsync("destroy", "--yes")).Should().HaveSucceeded("4 deleted");
        scenario.Gateway.Ports().Should().BeEmpty();
    }
}
