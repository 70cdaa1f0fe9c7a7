using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;
using static PulumiApig.EndToEnd.Tests.Scenarios.Resources;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

[TestFixtureSource(typeof(Runner), nameof(Runner.All))]
internal sealed class RenameTests(Runner runner)
{
    private const string Id = $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}";

    [Test]
    public async Task Rename_OfAnAccessControl_NeedsAnAliasAndNeverLiftsIt()
    {
        await using var scenario = await HoldingAsync();

        scenario.Declare(Acl("b", "192.0.2.1"));
        (await scenario.PreviewAsync()).Steps().Should().BeEquivalentTo("create b", "delete a");
        (await scenario.UpAsync()).Should().HaveFailed("(APIG1204)");

        scenario.Declare(Acl("b", "192.0.2.1") with { Alias = "a" });
        (await scenario.PreviewAsync()).Steps().Should().BeEmpty();
        (await scenario.UpAsync()).Should().HaveSucceeded("2 unchanged");
        (await scenario.StateAsync()).Keys.Should().Contain("b").And.NotContain("a");
    }

    [Test]
    public async Task SecondName_ThatTheProgramKeeps_SparesTheDeleteOfTheFirst()
    {
        await using var scenario = await HoldingAsync();
        string[] import = [AclType, "c", Id, "--yes", "--protect=false"];
        (await scenario.RunAsync("import", import)).Should().HaveSucceeded("1 imported");

        scenario.Declare(Acl("c", "192.0.2.1"));
        (await scenario.PreviewAsync()).Steps().Should().Equal("delete a");
        (await scenario.UpAsync()).Should().HaveSucceeded("(APIG1208)");
    }

    [Test]
    public async Task Move_ToAnotherProvider_NeedsAnAliasAndNeverLiftsIt()
    {
        await using var scenario = await HoldingAsync();
        var other = scenario.Provider("other");

        scenario.Declare(other, Acl("b", "192.0.2.1") with { Provider = "other" });
        (await scenario.UpAsync()).Should().HaveFailed("(APIG1204)");

        scenario.Declare(other, Acl("b", "192.0.2.1") with { Provider = "other", Alias = "a" });
        (await scenario.UpAsync()).Should().HaveSucceeded("unchanged");
        var state = await scenario.StateAsync();
        state["b"].GetProperty("provider").GetString().Should().Contain("::other::");
        state.Should().NotContainKey("a");
    }

    [Test]
    public async Task TwoStacks_OfOneApp_RefuseTheSecondAndItsDestroyLiftsNothing()
    {
        await using var scenario = await HoldingAsync();
        (await scenario.RunAsync("stack", "init", "second")).Should().HaveSucceeded();

        (await scenario.RunOnAsync("second", "up", "--yes")).Should().HaveFailed("(APIG1204)");
        (await scenario.RunOnAsync("second", "destroy", "--yes")).Should().HaveSucceeded("deleted");
    }

    private async Task<Scenario> HoldingAsync()
    {
        var scenario = await Scenario.StartAsync(runner);
        scenario.Declare(Acl("a", "192.0.2.1"));
        (await scenario.UpAsync()).Should().HaveSucceeded("2 created");
        scenario.InForce = ["192.0.2.1"];
        return scenario;
    }
}
