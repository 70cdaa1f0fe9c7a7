using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AppAclLifeCycleTests
{
    private const string Type = "apig:index:AppAcl";
    private const string Id = SimulatorDefaults.GatewayId + "/" + SimulatorDefaults.AppId;

    private static readonly string[] Seed = ["192.168.0.1", "192.168.0.5-192.168.0.10", "192.168.0.100/28"];

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
    public async Task Create_InAPreview_WritesNothingAndKnowsEverything()
    {
        var created = await _acl.CreateAsync(Inputs(Seed), preview: true);

        created.Properties.ToPropertyMap().Should().Equal(Inputs(Seed));
        _plugin.Simulator.Acl().Should().BeNull();
        _plugin.Simulator.Requests.Should().NotContain(r => r.Method != "GET");
    }

    [Test]
    public async Task Create_AnAppWithoutAccessControl_SetsItAsWritten()
    {
        var created = await _acl.CreateAsync(Inputs(Seed));

        created.Id.Should().Be(Id);
        created.Properties.ToPropertyMap().Should().Equal(Inputs(Seed));
        _plugin.Simulator.Acl()!.Type.Should().Be("PERMIT");
        _plugin.Simulator.Acl()!.Values.Should().Equal(Seed);
    }

    [Test]
    public async Task Create_RepeatsInTheList_AreSentOnceAndKeptInTheState()
    {
        var values = new[] { "10.0.0.1", "10.0.0.1/32", "10.0.0.2", "10.0.0.1-10.0.0.1" };

        var created = await _acl.CreateAsync(Inputs(values));

        _plugin.Simulator.Acl()!.Values.Should().Equal("10.0.0.1", "10.0.0.2");
        created.Properties.ToPropertyMap().Should().Equal(Inputs(values));
    }

    [Test]
    public async Task Create_AnotherAccessControlExists_RefusesAndShowsIt()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));

        var error = await FailureOf(() => _acl.CreateAsync(Inputs(Seed)));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error
            .Message.Should()
            .Contain("DENY [203.0.113.7]")
            .And.Contain($"pulumi import {Type} it {Id}")
            .And.Contain("overwriteExisting")
            .And.Contain("Nothing was changed");
        _plugin.Simulator.Acl()!.Type.Should().Be("DENY");
    }

    [Test]
    public async Task Create_AnotherAccessControlExistsAndMayBeOverwritten_OverwritesAndSaysSo()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));

        await _acl.CreateAsync(Inputs(Seed).Set("overwriteExisting", true));

        _plugin.Simulator.Acl()!.Values.Should().Equal(Seed);
        _plugin
            .Engine.Messages.Should()
            .Contain(m => m.Message.Contains("overwritten: DENY [203.0.113.7]. (APIG1205)"));
    }

    [Test]
    public async Task Create_TheSameAccessControlExists_IsRefusedTheSame()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", Seed));

        var error = await FailureOf(() => _acl.CreateAsync(Inputs(Seed)));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error.Message.Should().Contain("`aliases`").And.Contain("`deleteBeforeReplace`").And.EndWith("(APIG1204)");
        _plugin.Simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
    }

    [Test]
    public async Task Create_AnAppThatDoesNotExist_NamesItAndChangesNothing()
    {
        var missing = new string('b', 32);

        var error = await FailureOf(() => _acl.CreateAsync(Inputs(Seed).Set("appId", missing)));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain(missing).And.Contain("APIG.3004").And.Contain("Nothing was changed");
    }

    [Test]
    public async Task Update_AnotherList_SetsItInPlace()
    {
        await _acl.CreateAsync(Inputs(Seed));
        var news = Inputs(["192.168.0.1", "198.51.100.0/24"]);

        var updated = await _acl.UpdateAsync(Id, Inputs(Seed), news);

        updated.Properties.ToPropertyMap().Should().Equal(news);
        _plugin.Simulator.Acl()!.Values.Should().Equal("192.168.0.1", "198.51.100.0/24");
    }

    [Test]
    public async Task Update_InAPreview_WritesNothing()
    {
        await _acl.CreateAsync(Inputs(Seed));
        var news = Inputs(["10.0.0.1"]);

        var updated = await _acl.UpdateAsync(Id, Inputs(Seed), news, preview: true);

        updated.Properties.ToPropertyMap().Should().Equal(news);
        _plugin.Simulator.Acl()!.Values.Should().Equal(Seed);
    }

    [Test]
    public async Task Refresh_TheSameAddressesInOtherSpelling_KeepsTheProgramsSpelling()
    {
        await _acl.CreateAsync(Inputs(Seed));
        _plugin.Simulator.SetAcl(
            new("PERMIT", ["192.168.0.96/28", "192.168.0.1-192.168.0.1", "192.168.0.5-192.168.0.10"])
        );

        var read = await _acl.RefreshAsync(Id, Inputs(Seed), Inputs(Seed));

        read.Inputs.ToPropertyMap().Should().Equal(Inputs(Seed));
        read.Properties.ToPropertyMap().Should().Equal(Inputs(Seed));
    }

    [Test]
    public async Task Refresh_ARealDrift_ShowsWhatIsThere()
    {
        await _acl.CreateAsync(Inputs(Seed));
        _plugin.Simulator.SetAcl(new("PERMIT", [.. Seed, "203.0.113.7"]));

        var read = await _acl.RefreshAsync(Id, Inputs(Seed), Inputs(Seed));

        read.Inputs.ToPropertyMap().Should().Equal(Inputs([.. Seed, "203.0.113.7"]));
        // The engine compares what was read with the program's inputs, old and new swapped.
        var diff = await _acl.DiffAsync(Id, read.Inputs.ToPropertyMap(), Inputs(Seed), read.Properties.ToPropertyMap());
        diff.DetailedDiff.Should()
            .ContainSingle()
            .Which.Should()
            .Be(
                KeyValuePair.Create("values[3]", new PropertyDiff { Kind = PropertyDiffKind.Delete, InputDiff = true })
            );
    }

    [Test]
    public async Task Refresh_InputsThatAreNeverSent_AreKept()
    {
        var inputs = Inputs(Seed).Set("mustAllow", PropertyValue.List("192.168.0.1")).Set("overwriteExisting", true);
        var created = await _acl.CreateAsync(inputs);

        var read = await _acl.RefreshAsync(Id, inputs, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(inputs);
    }

    [TestCase(true, TestName = "Refresh_TheAccessControlWasRemoved_IsGone")]
    [TestCase(false, TestName = "Refresh_TheAppWasRemoved_IsGone")]
    public async Task Refresh_Gone(bool onlyTheAccessControl)
    {
        await _acl.CreateAsync(Inputs(Seed));
        if (onlyTheAccessControl)
            _plugin.Simulator.SetAcl(null);
        else
            _plugin.Simulator.RemoveApp(SimulatorDefaults.AppId);

        (await _acl.RefreshAsync(Id, Inputs(Seed), Inputs(Seed))).Should().Be(new ReadResponse());
    }

    [Test]
    public async Task Import_AnAccessControl_GivesInputsThatAFollowingPreviewFindsUnchanged()
    {
        _plugin.Simulator.SetAcl(new("PERMIT", Seed));

        var read = await _acl.ImportAsync(Id);

        read.Inputs.ToPropertyMap().Should().Equal(Inputs(Seed));
        (await _acl.CheckAsync(read.Inputs.ToPropertyMap())).Inputs.ToPropertyMap().Should().Equal(Inputs(Seed));
        (await _acl.DiffAsync(Id, read.Inputs.ToPropertyMap(), Inputs(Seed), read.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [TestCase("")]
    [TestCase("9ed8b7fe84224de681e7d7a5587e76dc")]
    [TestCase("a/b/c")]
    [TestCase("/9ed8b7fe84224de681e7d7a5587e76dc")]
    public async Task Import_AMalformedId_ShowsTheForm(string id)
    {
        var error = await FailureOf(() => _acl.ImportAsync(id));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("INSTANCE_ID/APP_ID");
    }

    [Test]
    public async Task Delete_AnAccessControl_RemovesItAndTwiceIsFine()
    {
        await _acl.CreateAsync(Inputs(Seed));

        await _acl.DeleteAsync(Id, Inputs(Seed));
        await _acl.DeleteAsync(Id, Inputs(Seed));

        _plugin.Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task Diff_AChangeInPlace_AsksForTheOldOneToGoFirstShouldItBeReplacedAllTheSame()
    {
        var diff = await _acl.DiffAsync(Id, Inputs(Seed), Inputs(["10.0.0.1"]));

        diff.Replaces.Should().BeEmpty();
        diff.DeleteBeforeReplace.Should().BeTrue();
    }

    [Test]
    public async Task Create_SecretsInTheInputs_AreSecretInTheOutputsToo()
    {
        var inputs = Inputs(Seed).Set("values", PropertyValue.List("10.0.0.1", PropertyValue.Secret("10.0.0.2")));

        var created = await _acl.CreateAsync(inputs);

        created.Properties.ToPropertyMap().Should().Equal(inputs);
        _plugin.Simulator.Acl()!.Values.Should().Equal("10.0.0.1", "10.0.0.2");
    }

    private static PropertyMap Inputs(IEnumerable<string> values) =>
        PropertyMap.Of(
            ("instanceId", SimulatorDefaults.GatewayId),
            ("appId", SimulatorDefaults.AppId),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(values.Select(PropertyValue.Of)))
        );

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
