using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Apps;

/// <summary>An app with its access control in one program, under the local engine.</summary>
internal sealed class AppStackTests
{
    private static readonly Registered App = new(
        "apig:index:App",
        "partner",
        PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId), ("name", "partner"))
    );

    private static readonly Registered NamelessApp = App with { Inputs = App.Inputs.Remove("name") };

    private static readonly Registered Acl = new("apig:index:AppAcl", "offices", Given.Acl.Remove("appId"))
    {
        From = [new("appId", "partner", "appId")],
    };

    private ApigSimulator _simulator = null!;
    private OfflineStack _stack = null!;
    private PluginProcess _plugin = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _plugin = await PluginProcess.StartAsync([], OfflineStack.Credentials);

    [OneTimeTearDown]
    public async Task StopAsync() => await _plugin.DisposeAsync();

    [SetUp]
    public async Task SetUpAsync()
    {
        _simulator = await ApigSimulator.StartAsync();
        _simulator.RemoveApp();
        _stack = new OfflineStack(_simulator);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _stack.Dispose();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task Preview_OfBoth_TellsWhoGainsAccessThoughTheAppIsNotThereYet()
    {
        var preview = await _stack.PreviewAsync(_plugin, new([App, Acl]));

        preview.HasFailed.Should().BeFalse(preview.Errors);
        preview.Infos.Should().Contain("192.0.2.1").And.Contain("(APIG1201)");
        preview.Warnings.Should().BeEmpty("a new app has no callers that could lose access");
        _simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
    }

    [Test]
    public async Task Preview_SomeoneWhoMustGetInWouldNot_FailsThoughTheAppIsNotThereYet()
    {
        var locked = Acl with { Inputs = Acl.Inputs.Set("mustAllow", Given.Texts("203.0.113.1")) };

        var preview = await _stack.PreviewAsync(_plugin, new([App, locked]));

        preview.HasFailed.Should().BeTrue();
        preview.Errors.Should().Contain("203.0.113.1").And.Contain("(APIG1203)");
    }

    [Test]
    public async Task UpAndDestroy_OfBoth_LeavesNothingAndKeepsTheSecretEncrypted()
    {
        (await _stack.UpAsync(_plugin, new([App, Acl]))).HasFailed.Should().BeFalse();
        var app = _simulator.Apps().Single();
        app.Acl!.Values.Should().Equal("192.0.2.1", "198.51.100.0/24");
        SecretInState().Should().Be(app.Secret);
        File.ReadAllText(_stack.StatePath).Should().NotContain(app.Secret);
        (await _stack.PreviewAsync(_plugin, new([App, Acl]))).Changes.Should().BeEmpty();

        (await _stack.DestroyAsync(_plugin)).HasFailed.Should().BeFalse();

        _simulator.Apps().Should().BeEmpty();
    }

    [TestCase(true, TestName = "Up_AnAppWithANameIsReplaced_ItsAccessControlMovesWithIt")]
    [TestCase(false, TestName = "Up_AnAppWithoutANameIsReplaced_ItsAccessControlMovesWithItBeforeTheOldOneGoes")]
    public async Task Up_AnAppIsReplaced(bool hasName)
    {
        var app = hasName ? App with { DeletesBeforeReplace = true } : NamelessApp;
        (await _stack.UpAsync(_plugin, new([app with { Trigger = "1" }, Acl]))).HasFailed.Should().BeFalse();
        var old = _simulator.Apps().Single();
        _simulator.ClearRequests();

        var run = await _stack.UpAsync(_plugin, new([app with { Trigger = "2" }, Acl]));

        run.HasFailed.Should().BeFalse(run.Errors);
        var @new = _simulator.Apps().Should().ContainSingle().Subject;
        @new.Id.Should().NotBe(old.Id);
        @new.Acl!.Values.Should().Equal("192.0.2.1", "198.51.100.0/24");
        SecretInState().Should().Be(@new.Secret);
        var writes = _simulator.Requests.Where(r => r.Method != "GET").Select(r => r.Method).ToList();
        if (!hasName)
            writes.Should().Equal("POST", "PUT", "DELETE", "DELETE");
    }

    [Test]
    public async Task Up_ASecretIsLost_TheNextUpSetsAnotherOne()
    {
        (await _stack.UpAsync(_plugin, new([App]))).HasFailed.Should().BeFalse();
        var former = SecretInState();
        var renewed = App with { Inputs = App.Inputs.Set("secretKeepers", PropertyMap.Of(("year", "2026"))) };
        _simulator.On("PUT", ApigPath.AppSecret).CutAfterApplying();
        _simulator.On("GET", ApigPath.App).Nth(2).Answer(403, "APIG.1005", "no");

        var run = await _stack.UpAsync(_plugin, new([renewed]));
        var lost = _simulator.Apps().Single().Secret;
        run.Errors.Should().Contain("(APIG1404)");
        SecretInState().Should().BeNull();
        (await _stack.UpAsync(_plugin, new([renewed]))).HasFailed.Should().BeFalse();

        _simulator.Apps().Single().Secret.Should().NotBe(former).And.NotBe(lost);
        SecretInState().Should().Be(_simulator.Apps().Single().Secret);
        (await _stack.PreviewAsync(_plugin, new([renewed]))).Changes.Should().BeEmpty();
    }

    private static IEnumerable<TestCaseData> Kills() =>
        from scenario in new (string Name, PropertyMap? Before, PropertyMap? After, int Requests)[]
        {
            // Look and create.
            ("create", null, Keeping("2025"), 2),
            // Look and reset.
            ("renew the secret", Keeping("2025"), Keeping("2026"), 2),
            // Change; look and reset.
            ("rename and renew", Keeping("2025"), Keeping("2026").Set("name", "partner_2"), 3),
            ("delete", Keeping("2025"), null, 1),
        }
        from request in Enumerable.Range(1, scenario.Requests)
        from acts in new[] { false, true }
        select new TestCaseData(scenario.Before, scenario.After, request, acts).SetArgDisplayNames(
            scenario.Name,
            $"{(acts ? "after" : "before")} request {request}"
        );

    [TestCaseSource(nameof(Kills))]
    public async Task Kill_AtARequest_TheNextRunsRepairItAndKnowTheSecretInForce(
        PropertyMap? before,
        PropertyMap? after,
        int request,
        bool gatewayActs
    )
    {
        if (before is not null)
            (await RunAsync(before, _plugin)).HasFailed.Should().BeFalse();
        var former = before is null ? null : SecretInState();

        await using (var doomed = await PluginProcess.StartAsync([], OfflineStack.Credentials))
        {
            var fault = _simulator.On("*", ApigPath.Gateway).Nth(request).Meanwhile(_ => doomed.Kill());
            var hit = gatewayActs ? fault.CutAfterApplying() : fault.CutBeforeApplying();
            (await RunAsync(after, doomed)).HasFailed.Should().BeTrue();
            hit.Hits.Should().Be(1);
            hit.Remove();
        }
        var run = await RunAsync(after, _plugin);
        if (await Advice.FollowAsync(_stack, _plugin, run.Errors))
            run = await RunAsync(after, _plugin);

        run.HasFailed.Should().BeFalse(run.Errors);
        if (after is null)
        {
            _simulator.Apps().Should().BeEmpty();
            return;
        }
        var app = _simulator.Apps().Should().ContainSingle().Subject;
        app.Name.Should().Be(after.Get("name").AsText);
        SecretInState().Should().Be(app.Secret).And.NotBe(former);
        (await _stack.PreviewAsync(_plugin, Of(after))).Changes.Should().BeEmpty();
    }

    private static PropertyMap Keeping(string year) => App.Inputs.Set("secretKeepers", PropertyMap.Of(("year", year)));

    private static Program Of(PropertyMap inputs) => new([App with { Inputs = inputs }]);

    private Task<StackRun> RunAsync(PropertyMap? inputs, PluginProcess plugin) =>
        inputs is null ? _stack.DestroyAsync(plugin) : _stack.UpAsync(plugin, Of(inputs));

    private string? SecretInState()
    {
        var secret = _stack.State().Resources.Single(r => r.Type == "apig:index:App").Outputs.Get("appSecret");
        secret.Should().Match<PropertyValue>(s => s.IsSecret || s.IsNull);
        return secret.IsNull ? null : secret.Revealed.AsText;
    }
}
