using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.AppAcls;

/// <summary>No access control is lifted that the program still holds, and none is taken over, in the engine's own order of calls.</summary>
public sealed class AppAclHoldingTests
{
    private const string Type = "apig:index:AppAcl";
    private const string Id = SimulatorDefaults.GatewayId + "/" + SimulatorDefaults.AppId;

    private static readonly string OtherApp = new('b', 32);
    private static readonly string[] List = ["192.0.2.1"];

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _acl = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _plugin.Simulator.SetAcl(new("PERMIT", List));
        _acl = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task Delete_AnotherResourceHoldsIt_LeavesItAndNamesTheHolder()
    {
        var renamed = new ResourceUnderTest(_plugin, Type, "renamed");
        await renamed.CheckAsync(Inputs(), Inputs());

        await _acl.DeleteAsync(Id, Inputs());

        ShouldBeInForce(List);
        _plugin
            .Engine.Messages.Should()
            .ContainSingle(m => m.Message.Contains(renamed.Urn) && m.Message.EndsWith("(APIG1208)"));
    }

    [Test]
    public async Task Delete_AnotherResourceWhoseInputsAreNotValidDeclaresIt_IsRefused()
    {
        var renamed = new ResourceUnderTest(_plugin, Type, "renamed");
        await renamed.CheckAsync(Inputs("300.0.0.1"));

        var error = await RefusedAsync();

        error.Message.Should().Contain(renamed.Urn);
        ShouldBeInForce(List);
    }

    /// <summary>
    /// An engine that goes on after errors deletes the former resource although its successor was refused: were that no
    /// failure, no resource would hold what is in force.
    /// </summary>
    [Test]
    public async Task Delete_AnotherResourceDeclaresItAndCouldNotBeMade_IsRefused()
    {
        var renamed = new ResourceUnderTest(_plugin, Type, "renamed");
        await renamed.CheckAsync(Inputs());
        await renamed.Awaiting(r => r.CreateAsync(Inputs())).Should().ThrowAsync<RpcException>();

        await RefusedAsync();
        ShouldBeInForce(List);

        await renamed.CreateAsync(Inputs().Set("overwriteExisting", true));
        await _acl.DeleteAsync(Id, Inputs());
        ShouldBeInForce(List);
        _plugin.Engine.Messages.Should().Contain(m => m.Message.EndsWith("(APIG1208)"), "it is made by now");
    }

    /// <summary>Which resources of other stacks and providers hold it cannot be seen: whoever imports it learns it then.</summary>
    [Test]
    public async Task Import_AnAccessControl_SaysThatTheDeleteOfAnotherHolderRemovesIt()
    {
        var read = await _acl.ImportAsync(Id);
        await _acl.CheckAsync(read.Inputs.ToPropertyMap());

        _plugin
            .Engine.Messages.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("pulumi state delete")
            .And.EndWith("(APIG1211)");
    }

    [Test]
    public async Task Refresh_AnAccessControl_IsNoImport()
    {
        await _acl.RefreshAsync(Id, Inputs(), Inputs());
        await _acl.CheckAsync(Inputs(), Inputs());

        _plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Delete_NothingWasChecked_LiftsIt()
    {
        await _acl.CheckAsync(Inputs());
        await _plugin.BeginRunAsync();

        await _acl.DeleteAsync(Id, Inputs());

        _plugin.Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task Delete_AnotherAppIsHeld_LiftsIt()
    {
        await _acl.CheckAsync(Inputs(), Inputs());
        await _acl.CheckAsync(Inputs().Set("appId", OtherApp));

        await _acl.DeleteAsync(Id, Inputs());

        _plugin.Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task Delete_AnAppThatIsNotKnownYet_ClaimsNothing()
    {
        await _acl.CheckAsync(Inputs().Set("appId", PropertyValue.Unknown));

        await _acl.DeleteAsync(Id, Inputs());

        _plugin.Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task Delete_AnotherProviderWasConfiguredInThisProcess_StillSeesTheHolder()
    {
        await new ResourceUnderTest(_plugin, Type, "renamed").CheckAsync(Inputs(), Inputs());
        await _plugin.Client.ConfigureAsync(new() { Args = _plugin.Config.ToStruct() }, default);

        await _acl.DeleteAsync(Id, Inputs());

        ShouldBeInForce(List);
    }

    /// <summary>
    /// A resource that it takes its gateway or app from is replaced and deleted first, such as a port by one of another
    /// protocol: the engine deletes the access control before that, asks what changes with unknowns, and checks later.
    /// </summary>
    [TestCase("instanceId")]
    [TestCase("appId")]
    public async Task Replace_BeforeItsAppIsKnown_SetsOverItWithoutAMomentBetween(string property)
    {
        var news = Inputs("198.51.100.1");
        await _acl.DiffAsync(Id, Inputs(), news.Set(property, PropertyValue.Unknown));
        await _acl.DeleteAsync(Id, Inputs());
        ShouldBeInForce(List);

        await _acl.CheckAsync(news);
        await _acl.CreateAsync(news);

        ShouldBeInForce("198.51.100.1");
        _plugin.Engine.Messages.Should().Contain(m => m.Message.EndsWith("(APIG1212)"));
    }

    [Test]
    public async Task Replace_BeforeItsAppIsKnown_ByAnotherApp_RemovesTheFormerOneInTheEnd([Values] bool canRemove)
    {
        _plugin.Simulator.AddApp(OtherApp);
        if (!canRemove)
            _plugin.Simulator.On("DELETE", ApigPath.Acl).Answer(403, "APIC.7106", "No permissions.");
        var news = Inputs().Set("appId", OtherApp);
        await _acl.DiffAsync(Id, Inputs(), news.Set("appId", PropertyValue.Unknown));
        await _acl.DeleteAsync(Id, Inputs());

        await _acl.CheckAsync(news);
        await _acl.CreateAsync(news);

        _plugin.Simulator.Acl(OtherApp)!.Values.Should().Equal(List);
        (_plugin.Simulator.Acl() is null).Should().Be(canRemove);
        _plugin.Engine.Messages.Any(m => m.Message.EndsWith("(APIG1214)")).Should().Be(!canRemove);
        _plugin.Engine.Messages.Any(m => m.Message.EndsWith("(APIG1207)")).Should().Be(canRemove);
    }

    [Test]
    public async Task Replace_ByAnotherAppThatIsKnown_DeletesTheFormerOne()
    {
        await _acl.DiffAsync(Id, Inputs(), Inputs().Set("appId", OtherApp));

        await _acl.DeleteAsync(Id, Inputs());

        _plugin.Simulator.Acl().Should().BeNull();
    }

    [Test]
    public async Task Replace_ByForceNewFirst_IsRefusedAndSaysHow()
    {
        await _acl.CheckAsync(Inputs());

        var error = (await _acl.Awaiting(a => a.CreateAsync(Inputs())).Should().ThrowAsync<RpcException>()).Which;

        error.Message.Should().Contain("`deleteBeforeReplace`");
        ShouldBeInForce(List);
    }

    [Test]
    public async Task Replace_ByForceOldFirst_SetsOverItWithoutAMomentBetween()
    {
        var news = Inputs("198.51.100.1");
        await _acl.CheckAsync(news);

        await _acl.DeleteAsync(Id, Inputs());
        ShouldBeInForce(List);
        await _acl.CreateAsync(news);

        ShouldBeInForce("198.51.100.1");
        _plugin.Engine.Messages.Should().Contain(m => m.Message.EndsWith("(APIG1212)"));
    }

    [Test]
    public async Task Replace_TheCreateFails_TheOldListStaysAndTheNextRunGoesOn()
    {
        var news = Inputs("198.51.100.1");
        await _acl.CheckAsync(news, Inputs());
        await _acl.DiffAsync(Id, Inputs(), news);
        await _acl.CheckAsync(news);
        await _acl.DeleteAsync(Id, Inputs());
        _plugin.Simulator.On("PUT", ApigPath.Acl).Answer(403, "APIC.7106", "No permissions.");
        await _acl.Awaiting(a => a.CreateAsync(news)).Should().ThrowAsync<RpcException>();
        ShouldBeInForce(List);

        // The state has the old one as deleted: the engine does not delete it again.
        await _plugin.BeginRunAsync();
        await _acl.CheckAsync(news, Inputs());
        await _acl.DiffAsync(Id, Inputs(), news);
        await _acl.CheckAsync(news);
        await _acl.CreateAsync(news);

        ShouldBeInForce("198.51.100.1");
    }

    [Test]
    public async Task Replace_SomethingElseIsThereByNow_IsRefused()
    {
        _plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));
        await _acl.CheckAsync(Inputs(), Inputs());
        await _acl.DiffAsync(Id, Inputs(), Inputs());
        await _acl.CheckAsync(Inputs());

        await _acl.Awaiting(a => a.CreateAsync(Inputs())).Should().ThrowAsync<RpcException>();

        _plugin.Simulator.Acl()!.Type.Should().Be("DENY");
    }

    [TestCase(false, TestName = "Create_CalledAgainAfterALostAnswer_IsItsOwn")]
    [TestCase(true, TestName = "Create_CalledAgainAfterALostAnswer_AnotherListIsThereByThen_IsRefused")]
    public async Task Create_CalledAgain(bool isAnotherThere)
    {
        await using var plugin = await PluginUnderTest.StartAsync(c => c.Set("maxRetries", PropertyValue.Of(0)));
        var acl = new ResourceUnderTest(plugin, Type);
        await acl.CheckAsync(Inputs());
        plugin.Simulator.On("PUT", ApigPath.Acl).ApplyButAnswer(500, "APIC.9000", "Internal error.");
        await acl.Awaiting(a => a.CreateAsync(Inputs())).Should().ThrowAsync<RpcException>();
        if (isAnotherThere)
            plugin.Simulator.SetAcl(new("DENY", ["203.0.113.7"]));

        var again = acl.Awaiting(a => a.CreateAsync(Inputs()));

        if (isAnotherThere)
            await again.Should().ThrowAsync<RpcException>();
        else
            await again.Should().NotThrowAsync();
    }

    /// <summary>A delete that was spared for one resource lets no other one take over what is there.</summary>
    [Test]
    public async Task Create_ADeleteWasSparedForAnotherResource_IsRefused()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await other.CheckAsync(Inputs());
        await _acl.DeleteAsync(Id, Inputs());

        await other.Awaiting(o => o.CreateAsync(Inputs())).Should().ThrowAsync<RpcException>();

        ShouldBeInForce(List);
    }

    /// <summary>A replacement that failed half-way goes on old first too, although nothing differs any more.</summary>
    [Test]
    public async Task Diff_NoChange_StillSaysThatTheOldOneIsDeletedFirst()
    {
        var diff = await _acl.DiffAsync(Id, Inputs(), Inputs());

        diff.Changes.Should().Be(DiffChanges.DiffNone);
        diff.DeleteBeforeReplace.Should().BeTrue();
    }

    private async Task<RpcException> RefusedAsync()
    {
        var error = (await _acl.Awaiting(a => a.DeleteAsync(Id, Inputs())).Should().ThrowAsync<RpcException>()).Which;
        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().EndWith("(APIG1213)");
        return error;
    }

    private void ShouldBeInForce(params string[] values) => _plugin.Simulator.Acl()!.Values.Should().Equal(values);

    private static PropertyMap Inputs(params string[] values) =>
        PropertyMap.Of(
            ("instanceId", SimulatorDefaults.GatewayId),
            ("appId", SimulatorDefaults.AppId),
            ("type", "PERMIT"),
            ("values", PropertyValue.List((values.Length == 0 ? List : values).Select(PropertyValue.Of)))
        );
}
