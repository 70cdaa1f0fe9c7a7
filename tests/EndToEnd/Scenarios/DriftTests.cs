using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class DriftTests(Runner runner)
{
    [Test]
    public async Task Drift_OfAListAndAPort_IsShownByARefreshAndMendedByAnUp()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.1"));
        (await scenario.UpAsync()).Should().HaveSucceeded("3 created");

        scenario.Gateway.SetAcl(new("PERMIT", ["203.0.113.1"]));
        scenario.Gateway.ClosePort(8443);
        var preview = await scenario.PreviewAsync("--refresh");
        preview.Should().HaveSucceeded("203.0.113.1 loses it");
        preview.Steps().Should().BeEquivalentTo("refresh a", "refresh port", "update a", "create port");
        (await scenario.UpAsync("--refresh")).Should().HaveSucceeded("1 created", "1 updated");
        scenario.Gateway.Acl()!.Values.Should().Equal("192.0.2.1");
        scenario.Gateway.Ports().Should().ContainSingle().Which.Port.Should().Be(8443);
        (await scenario.RunAsync("preview", "--refresh", "--expect-no-changes")).Should().HaveSucceeded();
    }

    [Test]
    public async Task Refresh_OfWhatChangedOutside_WritesItIntoTheStateAndNothingElse()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.1"));
        (await scenario.UpAsync()).Should().HaveSucceeded("3 created");

        scenario.Gateway.SetAcl(new("DENY", ["203.0.113.1"]));
        scenario.Gateway.ClosePort(8443);
        (await scenario.RunAsync("refresh", "--yes")).Should().HaveSucceeded("1 updated", "1 deleted");

        scenario.Gateway.Requests.Should().OnlyContain(r => r.Method == "GET");
        var state = await scenario.StateAsync();
        state.Should().NotContainKey("port");
        state["a"].GetProperty("outputs").GetProperty("type").GetString().Should().Be("DENY");
        var back = await scenario.PreviewAsync();
        back.Steps().Should().BeEquivalentTo("update a", "create port");
        back.Differences().Should().BeEquivalentTo("update a: type", "update a: values[0]");
    }
}
