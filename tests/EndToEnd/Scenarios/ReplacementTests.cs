using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class ReplacementTests(Runner runner)
{
    [Test]
    public async Task Replacement_OfAPort_OpensAnotherNumberFirstAndItsOwnNumberLast()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443));
        (await scenario.UpAsync()).Should().HaveSucceeded("2 created");

        scenario.Declare(Port("port", 9443));
        (await scenario.PreviewAsync()).Steps().Should().Equal("replace port");
        (await scenario.UpAsync()).Should().HaveSucceeded("1 replaced");
        Writes().Should().Equal("POST", "DELETE");

        scenario.Declare(Port("port", 9443, "HTTP"));
        var preview = await scenario.PreviewAsync();
        preview.Should().HaveSucceeded("(APIG1301)");
        preview.Steps().Should().Equal("replace port");
        preview.Differences().Should().Equal("update-replace port: protocol");
        (await scenario.UpAsync()).Should().HaveSucceeded("1 replaced");
        Writes().Should().Equal("DELETE", "POST");
        scenario.Gateway.Ports().Should().ContainSingle().Which.Protocol.Should().Be("HTTP");

        IEnumerable<string> Writes() => scenario.Gateway.Requests.Select(r => r.Method).Where(m => m != "GET");
    }

    [Test]
    public async Task Replacement_OfAnAccessControlByForce_NeverLiftsIt()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Acl("a", "192.0.2.1"));
        (await scenario.UpAsync()).Should().HaveSucceeded("2 created");
        scenario.InForce = ["192.0.2.1"];
        var urn = $"urn:pulumi:first::scenario::{AclType}::a";

        (await scenario.UpAsync("--replace", urn)).Should().HaveFailed("deleteBeforeReplace");
        scenario.Declare(Acl("a", "192.0.2.1") with { DeleteBeforeReplace = true });
        (await scenario.PreviewAsync("--replace", urn)).Steps().Should().Equal("replace a");
        (await scenario.UpAsync("--replace", urn)).Should().HaveSucceeded("(APIG1212)", "1 replaced");
        (await scenario.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded();
    }
}
