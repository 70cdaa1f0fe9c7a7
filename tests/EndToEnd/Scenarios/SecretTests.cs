using PulumiApig.EndToEnd.Tests.Support;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class SecretTests(Runner runner)
{
    [Test]
    public async Task Secret_OfAnApp_IsShownOnlyWhenAskedFor()
    {
        await using var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(App("caller"));

        var up = await scenario.UpAsync();
        up.Should().HaveSucceeded("[secret]", "2 created");
        var secret = scenario.Gateway.Apps().Single(a => a.Name == "caller").Secret;
        var preview = await scenario.PreviewAsync();
        var export = await scenario.RunAsync("stack", "export");

        foreach (var run in new[] { up, preview, export, await scenario.RunAsync("stack", "output") })
            run.Screen.Should().NotContain(secret);
        (await scenario.RunAsync("stack", "output", "secret", "--show-secrets")).Output.Trim().Should().Be(secret);
    }
}
