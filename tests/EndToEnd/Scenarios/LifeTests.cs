using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class LifeTests(Runner runner)
{
    [Test]
    public async Task Life_FromFirstPreviewToDestroy_DoesWhatPreviewsSay()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.1", "192.0.2.8/29"));

        var first = await scenario.PreviewAsync();
        first.Should().HaveSucceeded("(APIG1201)");
        first.Steps().Should().BeEquivalentTo("create port", "create a");
        first.Counts().Should().Equal("3 create");
        scenario.Gateway.Requests.Should().OnlyContain(r => r.Method == "GET");
        (await scenario.UpAsync()).Should().HaveSucceeded("3 created");
        scenario.InForce = ["192.0.2.1", "192.0.2.8/29"];
        scenario.Gateway.Ports().Should().ContainSingle().Which.Port.Should().Be(8443);

        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.8-192.0.2.15", "192.0.2.1"));
        (await scenario.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");

        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.8/29", "192.0.2.2", "198.51.100.7"));
        var change = await scenario.PreviewAsync();
        change.Should().HaveSucceeded("2 addresses gain access, 1 loses it");
        change.Steps().Should().Equal("update a");
        change.Counts().Should().BeEquivalentTo("1 update", "2 same");
        change.Differences().Should().BeEquivalentTo("delete a: values[0]", "add a: values[1]", "add a: values[2]");
        scenario.InForce = null;
        (await scenario.UpAsync()).Should().HaveSucceeded("1 updated");
        scenario.InForce = ["192.0.2.8/29", "192.0.2.2", "198.51.100.7"];

        (await scenario.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");
        scenario.InForce = null;
        (await scenario.RunAsync("destroy", "--yes")).Should().HaveSucceeded("3 deleted", "(APIG1207)");
        scenario.Gateway.Ports().Should().BeEmpty();
        scenario.Gateway.Acl().Should().BeNull();
        (await scenario.StateAsync()).Should().BeEmpty();
    }
}
