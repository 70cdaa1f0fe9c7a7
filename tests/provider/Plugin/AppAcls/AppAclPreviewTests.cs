using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.AppAcls;

/// <summary>What a reviewer reads in a preview of an access control.</summary>
public sealed class AppAclPreviewTests
{
    private const string Type = "apig:index:AppAcl";
    private const string Id = SimulatorDefaults.GatewayId + "/" + SimulatorDefaults.AppId;

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _acl = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _acl = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Update_OneAddressAdded_IsAnInfoAtTheResource()
    {
        await _acl.UpdateAsync(Id, Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.2"), preview: true);

        var message = _plugin.Engine.Messages.Should().ContainSingle(m => m.Message.EndsWith("(APIG1201)")).Which;
        message
            .Should()
            .Be(
                new LogRequest
                {
                    Severity = LogSeverity.Info,
                    Message =
                        $"App {SimulatorDefaults.AppId}: 10.0.0.2 gains access: 1 address gains access, 0 lose it. (APIG1201)",
                    Urn = _acl.Urn,
                }
            );
    }

    [Test]
    public async Task Create_ForAnAppThatIsNotKnownYet_IsAnInfoThatSaysWhatItComparesWith()
    {
        await _acl.CreateAsync(Permit("10.0.0.1").Set("appId", PropertyValue.Unknown), preview: true);

        var message = _plugin.Engine.Messages.Should().ContainSingle(m => m.Message.EndsWith("(APIG1201)")).Which;
        message.Severity.Should().Be(LogSeverity.Info);
        message.Message.Should().StartWith("The app of 'it', compared with no access control: ");
    }

    [Test]
    public async Task Create_ThatRestrictsNothingForAnAppThatIsNotKnownYet_IsAWarning()
    {
        await _acl.CreateAsync(Permit("0.0.0.0/0", "::/0").Set("appId", PropertyValue.Unknown), preview: true);

        _plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Message.EndsWith("(APIG1201)"))
            .Which.Severity.Should()
            .Be(LogSeverity.Warning);
    }

    [Test]
    public async Task Update_AnAddressRemoved_IsAWarning()
    {
        await _acl.UpdateAsync(Id, Permit("10.0.0.1", "10.0.0.2"), Permit("10.0.0.1"), preview: true);

        _plugin.Engine.Messages.Should().ContainSingle().Which.Severity.Should().Be(LogSeverity.Warning);
    }

    [Test]
    public async Task Update_PartOfTheListUnknown_SaysThatItCannotBeTold()
    {
        var news = Permit("10.0.0.1").Set("values", PropertyValue.List("10.0.0.1", PropertyValue.Unknown));

        await _acl.UpdateAsync(Id, Permit("10.0.0.1"), news, preview: true);

        _plugin.Engine.Messages.Should().ContainSingle().Which.Message.Should().Contain("not known before the update");
    }

    [Test]
    public async Task Update_SecretAddresses_AreCountedAndNotNamed()
    {
        var (olds, news) = (Hidden("10.0.0.1", "10.0.0.9"), Hidden("10.0.0.1", "10.0.0.2"));

        await _acl.UpdateAsync(Id, olds, news, preview: true);

        _plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be($"App {SimulatorDefaults.AppId}: 1 address gains access, 1 loses it. (APIG1201)");
    }

    [Test]
    public async Task AnyCall_SecretAddresses_AreInNoMessage()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", ["10.0.0.1", "10.0.0.2"]));
        var (inputs, overwriting) = (Hidden("10.0.0.1", "10.0.0.1"), Hidden("10.0.0.1").Set("overwriteExisting", true));
        var mustAllow = inputs.Set("mustAllow", PropertyValue.List(PropertyValue.Secret("10.0.0.3")));

        var failures = (await _acl.CheckAsync(mustAllow)).Failures.Select(f => f.Reason).ToList();
        failures.AddRange((await _acl.CheckAsync(Hidden("10.0.0.1/"))).Failures.Select(f => f.Reason));
        await _acl.CreateAsync(inputs, preview: true);
        var refusal = await _acl.Awaiting(a => a.CreateAsync(inputs)).Should().ThrowAsync<RpcException>();
        await _acl.CreateAsync(overwriting, preview: true);
        await _acl.CreateAsync(overwriting);
        await _plugin.BeginRunAsync();
        await _acl.DeleteAsync(Id, inputs);

        failures.Should().HaveCount(2);
        _plugin.Engine.Messages.Should().NotBeEmpty();
        _plugin
            .Engine.Messages.Select(m => m.Message)
            .Concat(failures)
            .Append(refusal.Which.Message)
            .Should()
            .OnlyContain(text => !text.Contains("10.0.0."));
    }

    [Test]
    public async Task Update_ForReal_SaysNothingMore()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", ["10.0.0.1"]));

        await _acl.UpdateAsync(Id, Permit("10.0.0.1"), Permit("10.0.0.2"));

        _plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Create_AnAccessControlExists_ShowsItAndAllWaysOn()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));

        await _acl.CreateAsync(Permit("10.0.0.1"), preview: true);

        _plugin
            .Engine.Messages.Should()
            .Contain(m =>
                m.Severity == LogSeverity.Warning
                && m.Message.Contains("DENY [203.0.113.7]")
                && m.Message.Contains($"pulumi import {Type} it {Id}")
                && m.Message.Contains("overwriteExisting")
                && m.Message.Contains("aliases")
                && m.Message.Contains("deleteBeforeReplace")
                && m.Message.EndsWith("(APIG1204)")
            );
        _plugin.Engine.Messages.Should().Contain(m => m.Message.Contains("DENY becomes PERMIT"));
    }

    [Test]
    public async Task Create_ItWillBeOverwritten_SaysWhat()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));

        await _acl.CreateAsync(Permit("10.0.0.1").Set("overwriteExisting", true), preview: true);

        _plugin.Engine.Messages.Should().Contain(m => m.Message.Contains("will be overwritten: DENY [203.0.113.7]"));
        _plugin
            .Engine.Messages.Should()
            .Contain(
                m => m.Severity == LogSeverity.Warning && m.Message.EndsWith("(APIG1211)"),
                "a delete may lift it"
            );
    }

    [Test]
    public async Task Create_TheSameExists_WillFailAllTheSame()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", ["10.0.0.1/32"]));

        await _acl.CreateAsync(Permit("10.0.0.1"), preview: true);

        _plugin
            .Engine.Messages.Should()
            .Contain(m => m.Message.StartsWith("This will fail") && m.Message.EndsWith("(APIG1204)"));
    }

    [Test]
    public async Task Create_TheAppIsMissing_SaysThatItWillFail()
    {
        await _acl.CreateAsync(Permit("10.0.0.1").Set("appId", new string('b', 32)), preview: true);

        _plugin
            .Engine.Messages.Should()
            .Contain(m =>
                m.Severity == LogSeverity.Warning && m.Message.StartsWith("This will fail: the app does not exist")
            );
    }

    [Test]
    public async Task Create_PreviewChecksOff_ReadsNothing()
    {
        await using var plugin = await PluginUnderTest.StartAsync(c => c.Set("previewChecks", false));

        await new ResourceUnderTest(plugin, Type).CreateAsync(Permit("10.0.0.1"), preview: true);

        plugin.Simulator.Requests.Should().BeEmpty();
        plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("All addresses but 10.0.0.1 lose access");
    }

    [Test]
    public async Task Create_WithoutCredentials_StillSaysWhoGainsAndLoses()
    {
        await using var plugin = await PluginUnderTest.StartAsync(_ => PropertyMap.Empty);

        await new ResourceUnderTest(plugin, Type).CreateAsync(Permit("10.0.0.1"), preview: true);

        plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("All addresses but 10.0.0.1 lose access");
    }

    [Test]
    public async Task Create_TheGatewayServiceDoesNotAnswer_GoesOnAndSaysSoOnce()
    {
        await using var plugin = await PluginUnderTest.StartAsync(c =>
            c.Set("endpoint", "http://127.0.0.1:1").Set("maxRetries", PropertyValue.Of(0))
        );

        foreach (var name in (string[])["one", "two"])
            await new ResourceUnderTest(plugin, Type, name).CreateAsync(Permit("10.0.0.1"), preview: true);

        plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Message.EndsWith("The run goes on without this look. (APIG1602)"));
    }

    /// <summary>These are no faults of the network: an update fails for certain.</summary>
    [TestCase("profile", "nowhere", "not there")]
    [TestCase("accessKey", null, "incomplete")]
    [TestCase("projectId", "not an id", "not a project id")]
    [TestCase("projectId", null, "neither a project nor a region is set")]
    public async Task Create_ASettingCannotBeUsed_WarnsOnceThatTheUpdateFails(
        string setting,
        string? value,
        string reason
    )
    {
        await using var plugin = await PluginUnderTest.StartAsync(c =>
            setting == "accessKey" ? c.Remove("secretKey")
            : value is null ? c.Remove(setting).Remove("region")
            : setting == "profile" ? c.Remove("accessKey").Remove("secretKey").Set(setting, value)
            : c.Set(setting, value)
        );

        foreach (var name in (string[])["one", "two"])
            await new ResourceUnderTest(plugin, Type, name).CreateAsync(Permit("10.0.0.1"), preview: true);

        plugin
            .Engine.Messages.Should()
            .ContainSingle(m =>
                m.Severity == LogSeverity.Warning && m.Message.Contains(reason) && m.Message.EndsWith("(APIG1606)")
            );
        plugin.Simulator.Requests.Should().BeEmpty();
        var update = () => new ResourceUnderTest(plugin, Type).CreateAsync(Permit("10.0.0.1"));
        (await update.Should().ThrowAsync<RpcException>()).Which.Message.Should().Contain(reason);
    }

    [Test]
    public async Task Delete_ForReal_SaysThatEveryClientMayUseTheAppAndWhatWasInForce()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", ["10.0.0.0/24"]));

        await _acl.DeleteAsync(Id, Permit("10.0.0.0/24"));

        var message = _plugin.Engine.Messages.Should().ContainSingle().Which;
        message.Severity.Should().Be(LogSeverity.Warning);
        message
            .Message.Should()
            .Contain("every client may use the app")
            .And.Contain("PERMIT 10.0.0.0/24 (256 addresses) is no longer in force");
    }

    [Test]
    public async Task Check_AnAddressThatMustBeAllowedIsNotPermitted_NamesIt()
    {
        var failure = await OnlyFailureOf(
            Permit("10.0.0.1").Set("mustAllow", PropertyValue.List("10.0.0.1", "192.0.2.7"))
        );

        failure.Path.Should().Be("mustAllow[1]");
        failure.Reason.Should().Contain("would lock out '192.0.2.7'").And.Contain("no entry of 'values' lets it in");
    }

    [Test]
    public async Task Check_PartOfABlockThatMustBeAllowedIsNotPermitted_NamesThePart()
    {
        var failure = await OnlyFailureOf(Permit("10.0.0.0/25").Set("mustAllow", PropertyValue.List("10.0.0.0/24")));

        failure.Reason.Should().Contain("10.0.0.128/25 of '10.0.0.0/24'");
    }

    [Test]
    public async Task Check_AnAddressThatMustBeAllowedIsDenied_NamesTheEntryThatDoesSo()
    {
        var inputs = Permit("192.0.2.1", "10.0.0.0/8")
            .Set("type", "DENY")
            .Set("mustAllow", PropertyValue.List("10.1.2.3"));

        var failure = await OnlyFailureOf(inputs);

        failure.Path.Should().Be("mustAllow[0]");
        failure.Reason.Should().Contain("'values[1]', which is '10.0.0.0/8'");
    }

    [Test]
    public async Task Check_SomethingUnknown_ChecksWhatIsKnown()
    {
        var permit = Permit()
            .Set("values", PropertyValue.List("10.0.0.1", PropertyValue.Unknown))
            .Set("mustAllow", PropertyValue.List("192.0.2.7"));
        (await _acl.CheckAsync(permit)).Failures.Should().BeEmpty();

        // An entry to come cannot undo a denial that is known.
        (
            await _acl.CheckAsync(
                permit.Set("type", "DENY").Set("mustAllow", PropertyValue.List(PropertyValue.Unknown, "10.0.0.1"))
            )
        )
            .Failures.Should()
            .ContainSingle()
            .Which.Path.Should()
            .Be("mustAllow[1]");
    }

    [Test]
    public async Task Create_AnOddList_SaysSoInThePreviewOnly()
    {
        var inputs = Permit("10.0.0.0/24", "10.0.0.7", "10.0.0.0/24");

        await _acl.CheckAsync(inputs);
        await _acl.CreateAsync(inputs, preview: true);
        await _acl.CreateAsync(inputs);

        var message = _plugin.Engine.Messages.Should().ContainSingle(m => m.Message.EndsWith("(APIG1210)")).Which;
        message.Severity.Should().Be(LogSeverity.Info);
        message
            .Message.Should()
            .Contain("[1] '10.0.0.7' lies within [0] '10.0.0.0/24'")
            .And.EndWith("1 of 3 entries would do. (APIG1210)");
    }

    [Test]
    public async Task Check_TwoResourcesForOneApp_RefusesTheSecondAndNamesBoth()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await _acl.CheckAsync(Permit("10.0.0.1"));

        var failure = (await other.CheckAsync(Permit("10.0.0.2"))).Failures.Should().ContainSingle().Which;

        failure.Property.Should().Be("appId");
        failure.Reason.Should().Contain(_acl.Urn).And.Contain(other.Urn);
    }

    [Test]
    public async Task Check_TheSameResourceTwice_IsNoClash()
    {
        await _acl.CheckAsync(Permit("10.0.0.1"));

        (await _acl.CheckAsync(Permit("10.0.0.1"))).Failures.Should().BeEmpty();
    }

    [Test]
    public async Task Check_AnotherRun_RemembersNothing()
    {
        await _acl.CheckAsync(Permit("10.0.0.1"));
        await _plugin.BeginRunAsync();

        (await new ResourceUnderTest(_plugin, Type, "renamed").CheckAsync(Permit("10.0.0.1")))
            .Failures.Should()
            .BeEmpty();
    }

    private async Task<CheckFailure> OnlyFailureOf(PropertyMap inputs) =>
        (await _acl.CheckAsync(inputs)).Failures.Should().ContainSingle().Which;

    private static PropertyMap Hidden(params string[] values)
    {
        var inputs = Permit(values);
        return inputs.Set("values", PropertyValue.Secret(inputs.Get("values")));
    }

    private static PropertyMap Permit(params string[] values) =>
        PropertyMap.Of(
            ("instanceId", SimulatorDefaults.GatewayId),
            ("appId", SimulatorDefaults.AppId),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(values.Select(PropertyValue.Of)))
        );
}
