using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Kills;

/// <summary>
/// The plugin is killed at every request to the gateway, just before the gateway acts on it and just after, when the
/// answer never comes; alone, or together with the engine: one of the two each time, the other one in the long run. The
/// next runs repair it with what the messages say.
/// </summary>
internal sealed class KillTests
{
    private ApigSimulator _simulator = null!;
    private OfflineStack _stack = null!;
    private PluginProcess _healthy = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _healthy = await PluginProcess.StartAsync([], OfflineStack.Credentials);

    [OneTimeTearDown]
    public async Task StopAsync() => await _healthy.DisposeAsync();

    [SetUp]
    public async Task SetUpAsync()
    {
        _simulator = await ApigSimulator.StartAsync();
        _simulator.AddGroup("other", AppAndDomain.OtherGroup);
        _stack = new OfflineStack(_simulator);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _stack.Dispose();
        await _simulator.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Boundaries() => BoundariesOf(engineToo: acts => !acts);

    private static IEnumerable<TestCaseData> OtherBoundaries() => BoundariesOf(engineToo: acts => acts);

    private static IEnumerable<TestCaseData> BoundariesOf(Func<bool, bool> engineToo) =>
        from scenario in Scenario.All
        from request in Enumerable.Range(1, scenario.Requests)
        from gatewayActs in new[] { false, true }
        select new TestCaseData(scenario, request, gatewayActs, engineToo(gatewayActs)).SetArgDisplayNames(
            scenario.Name,
            $"{(gatewayActs ? "after" : "before")} request {request}",
            engineToo(gatewayActs) ? "with the engine" : "alone"
        );

    private static IEnumerable<TestCaseData> Scenarios() =>
        Scenario.All.Select(s => new TestCaseData(s).SetArgDisplayNames(s.Name));

    [TestCaseSource(nameof(OtherBoundaries))]
    [Category("Soak")]
    public Task Kill_AtARequestTheOtherWay_TheNextRunsRepairIt(
        Scenario scenario,
        int request,
        bool gatewayActs,
        bool engineToo
    ) => Kill_AtARequest_TheNextRunsRepairIt(scenario, request, gatewayActs, engineToo);

    [TestCaseSource(nameof(Boundaries))]
    public async Task Kill_AtARequest_TheNextRunsRepairIt(
        Scenario scenario,
        int request,
        bool gatewayActs,
        bool engineToo
    )
    {
        var starting = PluginProcess.StartAsync([], OfflineStack.Credentials);
        await BringAboutAsync(scenario.Before);

        await using (var doomed = await starting)
            await InterruptAsync(scenario, doomed, request, gatewayActs, engineToo);
        await RepairAsync(scenario);

        var state = _stack.State();
        scenario.Subject.ShouldBeAllThereIs(scenario.After is not null, _simulator, state);
        state.Pending.Should().BeEmpty();
        state
            .Resources.Count(r => r.Type.StartsWith("apig:", StringComparison.Ordinal))
            .Should()
            .Be(scenario.After is null ? 0 : 2);
        if (scenario.After is { } wanted)
            (await _stack.PreviewAsync(_healthy, wanted.Program)).Changes.Should().BeEmpty();
    }

    [TestCaseSource(nameof(Scenarios))]
    public async Task Kill_Boundaries_AreAllThereAre(Scenario scenario)
    {
        await BringAboutAsync(scenario.Before);
        _simulator.ClearRequests();

        await RunAsync(scenario, _healthy);

        _simulator.Requests.Should().HaveCount(scenario.Requests);
        scenario.Subject.ShouldBeAllThereIs(scenario.After is not null, _simulator, _stack.State());
    }

    private async Task BringAboutAsync(IWanted? wanted)
    {
        if (wanted is not null)
            (await _stack.UpAsync(_healthy, wanted.Program)).HasFailed.Should().BeFalse();
    }

    private async Task InterruptAsync(
        Scenario scenario,
        PluginProcess doomed,
        int request,
        bool gatewayActs,
        bool engineToo
    )
    {
        var state = "";
        var fault = _simulator
            .On("*", ApigPath.Gateway)
            .Nth(request)
            .Meanwhile(_ =>
            {
                // What a killed engine leaves behind is the state as it is at this moment.
                state = File.ReadAllText(_stack.StatePath);
                doomed.Kill();
            });
        var hit = gatewayActs ? fault.CutAfterApplying() : fault.CutBeforeApplying();

        var run = await RunAsync(scenario, doomed);

        hit.Hits.Should().Be(1);
        run.HasFailed.Should().BeTrue();
        hit.Remove();
        if (engineToo)
            File.WriteAllText(_stack.StatePath, state);
    }

    /// <summary>What a user does: the same again; where it says how to import something, that, and again.</summary>
    private async Task RepairAsync(Scenario scenario)
    {
        var run = await RunAsync(scenario, _healthy);
        if (await Advice.FollowAsync(_stack, _healthy, run.Errors))
            run = await RunAsync(scenario, _healthy);
        run.HasFailed.Should().BeFalse(run.Errors);
        if (!_stack.State().Pending.IsEmpty)
            (await _stack.ForgetPendingAsync(_healthy)).HasFailed.Should().BeFalse();
    }

    private Task<StackRun> RunAsync(Scenario scenario, PluginProcess plugin) =>
        scenario.After is { } wanted ? _stack.UpAsync(plugin, wanted.Program) : _stack.DestroyAsync(plugin);
}
