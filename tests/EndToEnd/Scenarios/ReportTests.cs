using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class ReportTests(Runner runner)
{
    [Test]
    public async Task Report_OfAPreview_ClosesItsGatesWhenAccessChanges()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.0/25"));
        (await scenario.UpAsync()).Should().HaveSucceeded("3 created");

        scenario.Declare(Port("port", 8443), Acl("a", "192.0.2.0/24"));
        (await ReportAsync(scenario, "access-widened")).Should().HaveFailed("access-widened");
        (await ReportAsync(scenario, "access-lost")).Should().HaveSucceeded("128 addresses gain access");

        scenario.Declare(Port("port", 8443, "HTTP"), Acl("a", "192.0.2.0/26"));
        (await ReportAsync(scenario, "access-widened")).Should().HaveSucceeded();
        (await ReportAsync(scenario, "access-lost")).Should().HaveFailed("access-lost");
    }

    private static async Task<Run> ReportAsync(Scenario scenario, string gate)
    {
        var preview = await scenario.PreviewAsync();
        var file = scenario.File("preview.json");
        await File.WriteAllTextAsync(file, preview.Output);
        var report = Repository.Executable("apig-report");
        return await ProcessRun.ToEndAsync(report, ["--fail-on", gate, file], new Dictionary<string, string?>());
    }
}
