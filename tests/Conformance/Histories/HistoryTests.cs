using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Histories;

/// <summary>
/// Whatever becomes of the resource that holds an app's access control, the gateway is never without one; and in the end
/// state, gateway and next preview agree.
/// </summary>
internal sealed class HistoryTests
{
    private static readonly string Other = new('c', 32);

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
        _stack = new OfflineStack(_simulator);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _stack.Dispose();
        await _simulator.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Histories() =>
        History.All.Select(h => new TestCaseData(h).SetArgDisplayNames(h.Name));

    private static IEnumerable<TestCaseData> Boundaries() =>
        from history in History.All
        from request in Enumerable.Range(1, history.Requests.Length)
        from gatewayActs in new[] { false, true }
        select new TestCaseData(history, request, gatewayActs).SetArgDisplayNames(
            history.Name,
            $"{(gatewayActs ? "after" : "before")} request {request}"
        );

    [TestCaseSource(nameof(Histories))]
    public async Task History_Undisturbed_IsRefusedOrDoneAndLiftsNothing(History history)
    {
        await BringAboutAsync(history);

        var preview = await _stack.PreviewAsync(_healthy, ProgramOf(history.After));
        _simulator.ClearRequests();
        var run = await UpAsync(history, _healthy);

        run.HasFailed.Should().Be(history.IsRefused, run.Errors);
        _simulator.Requests.Select(r => r.Method).Should().Equal(history.Requests);
        if (history.IsRefused)
        {
            run.Errors.Should().Contain("(APIG1204)");
            if (history.Options.Replaces.IsEmpty)
                preview.Warnings.Should().Contain("This will fail").And.Contain("(APIG1204)");
        }
        await ShouldAgreeAsync(history);
    }

    [TestCaseSource(nameof(Boundaries))]
    public async Task History_KilledAtARequest_IsRepairedAndLiftsNothing(History history, int request, bool gatewayActs)
    {
        await BringAboutAsync(history);

        await KilledAsync(request, gatewayActs, plugin => UpAsync(history, plugin));

        _simulator.Acl().Should().NotBeNull();
        await ShouldAgreeAsync(history);
    }

    [Test]
    public async Task Rename_BesideAResourceThatFails_LiftsNothingInTheSecondRunEither()
    {
        var (before, after) = (Acl("a"), Acl("b"));
        var failing = new Registered("apig:index:AppAcl", "neighbour", Given.Acl.Set("appId", new string('b', 32)));
        (await _stack.UpAsync(_healthy, new Program([before]))).HasFailed.Should().BeFalse();

        (await _stack.UpAsync(_healthy, new Program([failing, after]))).HasFailed.Should().BeTrue();
        (await _stack.UpAsync(_healthy, new Program([after]))).HasFailed.Should().BeTrue();

        ShouldBeInForce("192.0.2.1");
    }

    [Test]
    public async Task Rename_OthersGoOnAfterTheRefusal_LiftsNothing()
    {
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();

        var run = await _stack.UpAsync(
            _healthy,
            new Program([Acl("b")]) { GoesOn = true },
            new() { ContinuesOnError = true }
        );

        run.HasFailed.Should().BeTrue();
        run.Errors.Should().Contain("(APIG1213)");
        ShouldBeInForce("192.0.2.1");
        _stack.State().Resources.Should().ContainSingle(r => r.Name == "a", "a resource holds what is in force");
        var aliased = new Program([Acl("b") with { Alias = new() { Spec = new() { Name = "a" } } }]);
        (await _stack.UpAsync(_healthy, aliased)).HasFailed.Should().BeFalse();
        (await _stack.PreviewAsync(_healthy, aliased)).Changes.Should().BeEmpty();
    }

    /// <summary>Two runs, each of which is cut off: the first at the neighbour, the second at the renamed resource.</summary>
    [Test]
    public async Task Rename_BesideAResourceThatFails_KilledInBothRuns_LiftsNothing(
        [Values(1, 2, 3)] int request,
        [Values] bool gatewayActs,
        [Values] bool secondActs
    )
    {
        var neighbour = Acl("neighbour") with { Inputs = Given.Acl.Set("appId", Other) };
        _simulator.AddApp(Other);
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();

        await KilledAsync(request, gatewayActs, plugin => _stack.UpAsync(plugin, new Program([neighbour, Acl("b")])));
        await KilledAsync(1, secondActs, plugin => _stack.UpAsync(plugin, new Program([Acl("b")])));
        ShouldBeInForce("192.0.2.1");

        var aliased = new Program([Acl("b") with { Alias = new() { Spec = new() { Name = "a" } } }]);
        (await _stack.UpAsync(_healthy, aliased)).HasFailed.Should().BeFalse();
        _simulator.Acl()!.Values.Should().Equal("192.0.2.1");
        if (!_stack.State().Pending.IsEmpty)
            (await _stack.ForgetPendingAsync(_healthy)).HasFailed.Should().BeFalse();
        (await _stack.PreviewAsync(_healthy, aliased)).Changes.Should().BeEmpty();
    }

    [Test]
    public async Task TwoStacks_OneApp_KilledAtARequest_LiftsNothingOfTheFirst([Values] bool gatewayActs)
    {
        using var other = new OfflineStack(_simulator);
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();

        await KilledAsync(1, gatewayActs, plugin => other.UpAsync(plugin, new Program([Acl("a")])));
        (await other.UpAsync(_healthy, new Program([Acl("a")]))).Errors.Should().Contain("(APIG1204)");
        (await other.DestroyAsync(_healthy)).HasFailed.Should().BeFalse();

        ShouldBeInForce("192.0.2.1");
        (await _stack.PreviewAsync(_healthy, new Program([Acl("a")]))).Changes.Should().BeEmpty();
    }

    /// <summary>What the refusal advises where the resource was moved to another provider, whose process sees nothing of the first.</summary>
    [Test]
    public async Task Move_ToAProviderInAnotherProcess_ImportedAsAdvised_LiftsNothing()
    {
        _stack.Configure(Address("127.0.0.1"), withKeys: true);
        (await _stack.UpAsync(null, new Program([Acl("a")]))).HasFailed.Should().BeFalse();
        var moved = new Program([ExplicitProvider, Acl("b") with { Provider = "explicit" }]);
        var refused = await _stack.UpAsync(null, moved);
        refused.Errors.Should().Contain("pulumi state delete URN");

        _stack.Edit(r => r.Name == "a" ? null : r);
        (await Advice.FollowAsync(_stack, null, refused.Errors)).Should().BeTrue();
        (await _stack.UpAsync(null, moved)).HasFailed.Should().BeFalse();

        ShouldBeInForce("192.0.2.1");
        (await _stack.PreviewAsync(null, moved)).Changes.Should().BeEmpty();
    }

    [Test]
    public async Task Move_ToAProviderInAnotherProcess_LiftsNothing()
    {
        _stack.Configure(Address("127.0.0.1"), withKeys: true);
        (await _stack.UpAsync(null, new Program([Acl("a")]))).HasFailed.Should().BeFalse();
        var moved = Acl("b") with { Provider = "explicit" };

        var run = await _stack.UpAsync(null, new Program([ExplicitProvider, moved]));

        run.Errors.Should().Contain("(APIG1204)");
        ShouldBeInForce("192.0.2.1");
        var aliased = new Program([ExplicitProvider, moved with { Alias = new() { Spec = new() { Name = "a" } } }]);
        (await _stack.UpAsync(null, aliased)).HasFailed.Should().BeFalse();
        (await _stack.PreviewAsync(null, aliased)).Changes.Should().BeEmpty();
        ShouldBeInForce("192.0.2.1");
    }

    [Test]
    public async Task Endpoint_AnotherAddressOfTheSameService_ReplacesNothing()
    {
        var program = new Program([Acl("a")]);
        _stack.Configure(Address("127.0.0.1"), withKeys: true);
        (await _stack.UpAsync(null, program)).HasFailed.Should().BeFalse();
        _stack.Configure(Address("localhost"), withKeys: true);

        var run = await _stack.UpAsync(null, program);

        run.HasFailed.Should().BeFalse(run.Errors);
        run.Changes.Should().BeEmpty();
        ShouldBeInForce("192.0.2.1");
    }

    [Test]
    public async Task TwoStacks_OneApp_TheSecondIsRefusedAndItsEndLiftsNothing()
    {
        using var other = new OfflineStack(_simulator);
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();

        (await other.UpAsync(_healthy, new Program([Acl("a")]))).Errors.Should().Contain("(APIG1204)");
        (await other.DestroyAsync(_healthy)).HasFailed.Should().BeFalse();

        ShouldBeInForce("192.0.2.1");
    }

    [Test]
    public async Task Overwriting_AnotherResourcesList_WarnsOfItsEnd()
    {
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();
        var after = Acl("b") with { Inputs = Acl("b").Inputs.Set("overwriteExisting", true) };

        var preview = await _stack.PreviewAsync(_healthy, new Program([after]));
        (await _stack.UpAsync(_healthy, new Program([after]))).HasFailed.Should().BeFalse();

        preview.Warnings.Should().Contain("(APIG1205)").And.Contain("(APIG1211)");
        ShouldBeInForce("192.0.2.1");
    }

    /// <summary>What is really to go does go.</summary>
    [TestCase("removed from the program")]
    [TestCase("destroyed")]
    [TestCase("moved to another app")]
    public async Task Delete_NothingHoldsItAnyMore_LiftsIt(string how)
    {
        _simulator.AddApp(Other);
        (await _stack.UpAsync(_healthy, new Program([Acl("a")]))).HasFailed.Should().BeFalse();

        var run = how switch
        {
            "destroyed" => await _stack.DestroyAsync(_healthy),
            "moved to another app" => await _stack.UpAsync(
                _healthy,
                new Program([Acl("a") with { Inputs = Acl("a").Inputs.Set("appId", Other) }])
            ),
            _ => await _stack.UpAsync(
                _healthy,
                new Program(System.Collections.Immutable.ImmutableArray<Registered>.Empty)
            ),
        };

        run.HasFailed.Should().BeFalse(run.Errors);
        _simulator.Acl().Should().BeNull();
    }

    private async Task KilledAsync(int request, bool gatewayActs, Func<PluginProcess, Task<StackRun>> run)
    {
        await using var doomed = await PluginProcess.StartAsync([], OfflineStack.Credentials);
        var fault = _simulator.On("*", ApigPath.Gateway).Nth(request).Meanwhile(_ => doomed.Kill());
        var hit = gatewayActs ? fault.CutAfterApplying() : fault.CutBeforeApplying();
        (await run(doomed)).HasFailed.Should().BeTrue();
        hit.Hits.Should().Be(1);
        hit.Remove();
    }

    private static Registered Acl(string name) =>
        new(History.Type, name, Given.Acl.Set("values", Given.Texts("192.0.2.1")));

    /// <summary>A second provider, which reaches the same gateway.</summary>
    private Registered ExplicitProvider =>
        Registered.ProviderNamed(
            "explicit",
            PropertyMap.Of(
                ("endpoint", Address("127.0.0.1")),
                ("projectId", SimulatorDefaults.ProjectId),
                ("accessKey", SimulatorDefaults.AccessKey),
                ("secretKey", SimulatorDefaults.SecretKey),
                ("maxRetries", PropertyValue.Of(0))
            )
        );

    private Program ProgramOf(IEnumerable<Registered> resources) =>
        new([.. resources.Select(r => r.Name == "explicit" ? ExplicitProvider : r)]);

    private string Address(string host) => $"http://{host}:{_simulator.Address.Port}";

    private async Task BringAboutAsync(History history)
    {
        var run = await _stack.UpAsync(_healthy, new Program(history.Before));
        run.HasFailed.Should().BeFalse(run.Errors);
        if (history.Imported.Length > 0)
        {
            var id = $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}";
            run = await _stack.ImportAsync(_healthy, History.Type, history.Imported, id);
            run.HasFailed.Should().BeFalse(run.Errors);
        }
        _simulator.ClearRequests();
    }

    private Task<StackRun> UpAsync(History history, PluginProcess plugin) =>
        _stack.UpAsync(plugin, ProgramOf(history.After), history.Options);

    /// <summary>
    /// What a person does after it: a refused program is taken back; one that was cut off runs again, and where what a cut
    /// replacement left cannot be told from a stranger's, says that it may be overwritten.
    /// </summary>
    private async Task ShouldAgreeAsync(History history)
    {
        var (program, inForce) = history.IsRefused
            ? (new Program(history.Before), "192.0.2.1")
            : (ProgramOf(history.After), history.InForce);
        var run = await _stack.UpAsync(_healthy, program);
        if (run.Errors.Contains("(APIG1302)", StringComparison.Ordinal))
        {
            (await Advice.FollowAsync(_stack, _healthy, run.Errors)).Should().BeTrue();
            run = await _stack.UpAsync(_healthy, program);
        }
        if (run.Errors.Contains("(APIG1204)", StringComparison.Ordinal))
        {
            run = await _stack.UpAsync(
                _healthy,
                new Program([
                    .. history.After.Select(r =>
                        r.Type == History.Type ? r with { Inputs = r.Inputs.Set("overwriteExisting", true) } : r
                    ),
                ])
            );
            history.Name.Should().StartWith("Trigger", "only there the engine does not ask what changes");
        }
        run.HasFailed.Should().BeFalse(run.Errors);
        if (!_stack.State().Pending.IsEmpty)
            (await _stack.ForgetPendingAsync(_healthy)).HasFailed.Should().BeFalse();

        ShouldBeInForce(inForce);
        _stack.State().Resources.Should().ContainSingle(r => r.Type == History.Type);
        (await _stack.PreviewAsync(_healthy, program)).Changes.Should().BeEmpty();
    }

    private void ShouldBeInForce(string value)
    {
        _simulator.Acl()!.Values.Should().Equal(value);
        _simulator.Requests.Should().NotContain(r => r.Method == "DELETE" && r.Path.EndsWith("/app-acl"));
    }
}
