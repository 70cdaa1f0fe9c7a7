using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AppAclCheckTests
{
    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _acl = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _acl = new ResourceUnderTest(_plugin, "apig:index:AppAcl");
    }

    [OneTimeTearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Check_EveryFormOfAddress_ComesBackInTheUsersSpelling()
    {
        var inputs = Inputs(
            "192.168.0.1",
            "192.168.0.5-192.168.0.10",
            "192.168.0.100/28",
            "::1",
            "2001:DB8::/32",
            "::1-::ff",
            "0.0.0.0/0"
        );

        var response = await _acl.CheckAsync(inputs);

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Should().Equal(inputs);
    }

    [TestCase("10.0.0.0/33", "0 to 32")]
    [TestCase(" 10.0.0.1", "blank")]
    [TestCase("1.2.3", "four")]
    [TestCase("010.1.1.1", "write 10")]
    [TestCase("[::1]", "brackets")]
    [TestCase("10.0.0.9-10.0.0.1", "did you mean '10.0.0.1-10.0.0.9'")]
    [TestCase("10.0.0.1-::1", "one version")]
    [TestCase("fe80::1%eth0", "zone")]
    [TestCase("10.0.0.0/08", "write 8")]
    [TestCase("office.example.com", "host name")]
    [TestCase("", "empty")]
    public async Task Check_AnEntryThatIsNoAddress_FailsAtItsIndexWithTheRemedy(string entry, string remedy)
    {
        var failure = (await _acl.CheckAsync(Inputs("192.168.0.1", entry))).Failures.Should().ContainSingle().Which;

        failure.Path.Should().Be("values[1]");
        failure.Reason.Should().Contain(remedy);
    }

    [Test]
    public async Task Check_AnEmptyList_SaysWhatToDoInstead()
    {
        var failure = (await _acl.CheckAsync(Inputs())).Failures.Should().ContainSingle().Which;

        failure.Property.Should().Be("values");
        failure.Reason.Should().Contain("at least one address").And.Contain("remove the resource");
    }

    [Test]
    public async Task Check_OneAddressInsteadOfAList_FailsAtValues()
    {
        var failure = (await _acl.CheckAsync(Inputs().Set("values", "10.0.0.1")))
            .Failures.Should()
            .ContainSingle()
            .Which;

        (failure.Property, failure.Reason).Should().Be(("values", "must be a list, not text (APIG1001)"));
    }

    [Test]
    public async Task Check_NullInTheList_FailsAtItsIndex()
    {
        var inputs = Inputs().Set("values", PropertyValue.List("10.0.0.1", PropertyValue.Null));

        (await _acl.CheckAsync(inputs)).Failures.Should().ContainSingle().Which.Path.Should().Be("values[1]");
    }

    [Test]
    public async Task Check_UnknownEntries_AreKeptAndTheKnownOnesAreStillChecked()
    {
        var values = PropertyValue.List(PropertyValue.Unknown, "10.0.0.1", "nonsense");

        var response = await _acl.CheckAsync(Inputs().Set("values", values));

        response.Failures.Should().ContainSingle().Which.Path.Should().Be("values[2]");
        response.Inputs.ToPropertyMap().Get("values").Should().Be(values);
    }

    [Test]
    public async Task Check_AWrongTypeInWords_NamesTheChoices() =>
        (await _acl.CheckAsync(Inputs("10.0.0.1").Set("type", "ALLOW")))
            .Failures.Should()
            .ContainSingle()
            .Which.Reason.Should()
            .Be("must be PERMIT or DENY, not 'ALLOW' (APIG1001)");

    [Test]
    public async Task Check_AMissingApp_FailsAtAppId() =>
        (await _acl.CheckAsync(Inputs("10.0.0.1").Remove("appId")))
            .Failures.Should()
            .ContainSingle()
            .Which.Property.Should()
            .Be("appId");

    [Test]
    public async Task Check_Twice_GivesTheSameInputs()
    {
        var once = (
            await _acl.CheckAsync(Inputs("10.0.0.2", "10.0.0.1").Set("overwriteExisting", "true"))
        ).Inputs.ToPropertyMap();

        (await _acl.CheckAsync(once, once)).Inputs.ToPropertyMap().Should().Equal(once);
        once.Get("overwriteExisting").AsBool.Should().BeTrue();
    }

    [Test]
    public async Task Diff_OverwriteExistingAlone_IsNoChange()
    {
        var inputs = Inputs("10.0.0.1");

        var diff = await _acl.DiffAsync("id", inputs, inputs.Set("overwriteExisting", true));

        diff.Changes.Should().Be(DiffChanges.DiffNone);
    }

    [TestCase("appId")]
    [TestCase("instanceId")]
    public async Task Diff_AnotherAppOrGateway_ReplacesAndSaysWhy(string property)
    {
        var inputs = Inputs("10.0.0.1");

        var news = inputs.Set(property, new string('c', 32));
        var diff = await _acl.DiffAsync("id", inputs, news);
        await _acl.CreateAsync(news, preview: true);

        diff.Replaces.Should().Equal(property);
        diff.DeleteBeforeReplace.Should().BeFalse();
        _plugin
            .Engine.Messages.Should()
            .Contain(m => m.Message.Contains("belongs to one") && m.Message.Contains("replaced"));
    }

    [Test]
    public async Task Diff_TheTypeAlone_IsOneRowInPlace()
    {
        var inputs = Inputs("10.0.0.1");

        var diff = await _acl.DiffAsync("id", inputs, inputs.Set("type", "DENY"));

        diff.Diffs.Should().Equal("type");
        diff.Replaces.Should().BeEmpty();
        diff.DetailedDiff.Keys.Should().Equal("type");
    }

    private static PropertyMap Inputs(params string[] values) =>
        PropertyMap.Of(
            ("instanceId", SimulatorDefaults.GatewayId),
            ("appId", SimulatorDefaults.AppId),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(values.Select(PropertyValue.Of)))
        );
}
