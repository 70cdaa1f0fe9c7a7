using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Apps;

/// <summary>An app from its creation to its end, over the plugin's port.</summary>
public sealed class AppLifeCycleTests
{
    private const string Type = "apig:index:App";

    private static readonly PropertyMap Program = PropertyMap.Of(
        ("instanceId", SimulatorDefaults.GatewayId),
        ("name", "partner")
    );

    private PluginUnderTest _plugin = null!;
    private ResourceUnderTest _app = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        _app = new ResourceUnderTest(_plugin, Type);
    }

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    private App There => _plugin.Simulator.Apps().Single(a => a.Name.StartsWith("partner", StringComparison.Ordinal));

    [Test]
    public async Task Create_WithoutKeyAndSecret_HasThoseOfTheGatewayAndTheSecretIsSecret()
    {
        var created = await _app.CreateAsync(Program.Set("description", "Orders"));

        created.Id.Should().Be($"{SimulatorDefaults.GatewayId}/{There.Id}");
        There.Remark.Should().Be("Orders");
        created
            .Properties.ToPropertyMap()
            .Should()
            .Equal(
                Program
                    .Set("description", "Orders")
                    .Set("appId", There.Id)
                    .Set("appKey", There.Key)
                    .Set("appSecret", PropertyValue.Secret(There.Secret))
                    .Set("createdAt", There.Registered.ToString("yyyy-MM-ddTHH:mm:ssZ"))
            );
    }

    [Test]
    public async Task Create_WithKeyAndSecret_SendsThemAndHidesTheSecretEverywhere()
    {
        var check = await _app.CheckAsync(Program.Set("appKey", "partner-key").Set("appSecret", "partner-secret-1"));

        var created = await _app.CreateAsync(check.Inputs.ToPropertyMap());

        check.Inputs.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret("partner-secret-1"));
        (There.Key, There.Secret).Should().Be(("partner-key", "partner-secret-1"));
        created.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret("partner-secret-1"));
        _plugin.Engine.Messages.Should().NotContain(m => m.Message.Contains("partner-secret-1"));
    }

    [Test]
    public async Task Create_InAPreview_KnowsWhatTheProgramGivesAndNothingElse()
    {
        var created = await _app.CreateAsync(Program, preview: true);

        created
            .Properties.ToPropertyMap()
            .Should()
            .Equal(
                Program
                    .Set("appId", PropertyValue.Unknown)
                    .Set("appKey", PropertyValue.Unknown)
                    .Set("appSecret", PropertyValue.Secret(PropertyValue.Unknown))
                    .Set("createdAt", PropertyValue.Unknown)
            );
        _plugin.Simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
    }

    [Test]
    public async Task Check_NoName_MakesOneThatTheGatewayTakes()
    {
        var app = new ResourceUnderTest(_plugin, Type, "1st partner-app");
        var check = await app.CheckAsync(Program.Remove("name"), seed: [1, 2, 3]);

        await app.CreateAsync(check.Inputs.ToPropertyMap());

        check.Inputs.ToPropertyMap().Get("name").AsText.Should().MatchRegex("^app_1st_partner_app_[0-9a-f]{7}$");
        _plugin.Simulator.Apps().Should().Contain(a => a.Name == check.Inputs.ToPropertyMap().Get("name").AsText);
    }

    [TestCase("name", "1st", "name", "expected: 3 to 64")]
    [TestCase("name", "a-b", "name", "expected: 3 to 64")]
    [TestCase("description", "", "description", "is empty")]
    [TestCase("appKey", "short", "appKey", "expected: 8 to 200")]
    public async Task Check_AValueOutsideTheRule_IsRefusedWithTheRule(
        string name,
        string value,
        string path,
        string why
    )
    {
        var check = await _app.CheckAsync(Program.Set(name, value));

        var failure = check.Failures.Should().ContainSingle().Subject;
        failure.Path.Should().Be(path);
        failure.Reason.Should().Contain(why);
    }

    [Test]
    public async Task Check_ASecretOutsideTheRule_IsRefusedWithoutShowingIt()
    {
        var check = await _app.CheckAsync(Program.Set("appSecret", "short"));

        var failure = check.Failures.Should().ContainSingle().Subject;
        failure.Path.Should().Be("appSecret");
        failure.Reason.Should().NotContain("short");
    }

    [Test]
    public async Task Check_ASecretAndKeepers_WantsOneOfThem()
    {
        var check = await _app.CheckAsync(
            Program.Set("appSecret", PropertyValue.Unknown).Set("secretKeepers", PropertyMap.Of(("year", "2026")))
        );

        check.Failures.Should().ContainSingle().Which.Path.Should().Be("secretKeepers");
    }

    [Test]
    public async Task Check_TwoResourcesWithOneName_NamesBoth()
    {
        var other = new ResourceUnderTest(_plugin, Type, "other");
        await other.CheckAsync(Program);

        var failure = (await _app.CheckAsync(Program)).Failures.Should().ContainSingle().Subject;

        failure.Path.Should().Be("name");
        failure.Reason.Should().Contain(_app.Urn).And.Contain(other.Urn).And.EndWith("(APIG1401)");
    }

    [Test]
    public async Task Update_NameAndDescription_ChangesThemInPlaceAndNothingElse()
    {
        var created = await _app.CreateAsync(Program.Set("description", "Orders"));
        var (id, secret) = (There.Id, There.Secret);

        var news = Program.Set("name", "partner_2");
        var diff = await _app.DiffAsync(
            created.Id,
            Program.Set("description", "Orders"),
            news,
            created.Properties.ToPropertyMap()
        );
        var updated = await _app.UpdateAsync(created.Id, Program, news, created.Properties.ToPropertyMap());

        diff.Replaces.Should().BeEmpty();
        diff.Diffs.Should().BeEquivalentTo("name", "description");
        (There.Id, There.Name, There.Remark, There.Secret).Should().Be((id, "partner_2", "", secret));
        updated
            .Properties.ToPropertyMap()
            .Should()
            .Equal(created.Properties.ToPropertyMap().Remove("description").Set("name", "partner_2"));
    }

    [Test]
    public async Task Update_OwnKeyAndSecret_AreChangedInPlace()
    {
        var created = await _app.CreateAsync(Program);

        var updated = await _app.UpdateAsync(
            created.Id,
            Program,
            Program.Set("appKey", "partner-key").Set("appSecret", PropertyValue.Secret("partner-secret-1")),
            created.Properties.ToPropertyMap()
        );

        (There.Key, There.Secret).Should().Be(("partner-key", "partner-secret-1"));
        updated.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret("partner-secret-1"));
    }

    [Test]
    public async Task Diff_OwnKeyAndSecretNoLongerGiven_IsNone()
    {
        var given = Program.Set("appKey", "partner-key").Set("appSecret", PropertyValue.Secret("partner-secret-1"));
        var created = await _app.CreateAsync(given);

        (await _app.DiffAsync(created.Id, given, Program, created.Properties.ToPropertyMap()))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Update_NothingToChange_SendsNothing()
    {
        var created = await _app.CreateAsync(Program);

        var updated = await _app.UpdateAsync(created.Id, Program, Program, created.Properties.ToPropertyMap());

        updated.Properties.ToPropertyMap().Should().Equal(created.Properties.ToPropertyMap());
        _plugin.Simulator.Requests.Should().NotContain(r => r.Method == "PUT");
    }

    [Test]
    public async Task Diff_AnotherGateway_ReplacesAndCreatesFirst()
    {
        var created = await _app.CreateAsync(Program);

        var diff = await _app.DiffAsync(
            created.Id,
            Program,
            Program.Set("instanceId", new string('a', 32)),
            created.Properties.ToPropertyMap()
        );

        diff.Replaces.Should().Equal("instanceId");
        diff.DeleteBeforeReplace.Should().BeFalse();
    }

    [Test]
    public async Task Refresh_ChangedElsewhere_ShowsWhatIsThere()
    {
        var created = await _app.CreateAsync(Program);
        _plugin.Simulator.ChangeApp(a => a with { Remark = "By hand", Secret = "another-secret" }, There.Id);
        _plugin.LetMemoryFade();

        var read = await _app.RefreshAsync(created.Id, Program, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(Program.Set("description", "By hand"));
        read.Properties.ToPropertyMap().Get("appSecret").Should().Be(PropertyValue.Secret("another-secret"));
    }

    [Test]
    public async Task Refresh_Deleted_IsGoneEvenIfAnotherAppHasItsIdForAName()
    {
        var created = await _app.CreateAsync(Program);
        var id = There.Id;
        _plugin.Simulator.RemoveApp(id);
        _plugin.Simulator.AddApp(name: id);
        _plugin.LetMemoryFade();

        (await _app.RefreshAsync(created.Id, Program, created.Properties.ToPropertyMap()))
            .Should()
            .Be(new ReadResponse());
    }

    [TestCase("partner")]
    [TestCase("deadbeefdeadbeefdeadbeefdeadbeef", Description = "A name that looks like an id.")]
    public async Task Import_ByIdOrName_GivesInputsThatAFollowingPreviewFindsUnchanged(string name)
    {
        var id = $"{SimulatorDefaults.GatewayId}/{_plugin.Simulator.AddApp(name: name)}";

        var byName = await _app.ImportAsync($"{SimulatorDefaults.GatewayId}/{name}");
        var byId = await _app.ImportAsync(id);

        byName.Id.Should().Be(id);
        byName.Inputs.ToPropertyMap().Should().Equal(Program.Set("name", name));
        byName.Properties.ToPropertyMap().Should().Equal(byId.Properties.ToPropertyMap());
        byName.Properties.ToPropertyMap().Get("appSecret").IsSecret.Should().BeTrue();
        (await _app.CheckAsync(byName.Inputs.ToPropertyMap()))
            .Inputs.ToPropertyMap()
            .Should()
            .Equal(byName.Inputs.ToPropertyMap());
    }

    [Test]
    public async Task Import_NothingOfThatName_IsGone() =>
        (await _app.ImportAsync($"{SimulatorDefaults.GatewayId}/nobody")).Should().Be(new ReadResponse());

    [TestCase("")]
    [TestCase("partner")]
    [TestCase("fedcba9876543210fedcba9876543210/")]
    [TestCase("a/b/c")]
    public async Task Import_AMalformedId_ShowsTheForms(string id)
    {
        var error = await FailureOf(() => _app.ImportAsync(id));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("'INSTANCE_ID/APP_ID' or 'INSTANCE_ID/NAME'");
    }

    [Test]
    public async Task Delete_AnApp_RemovesItAndTwiceIsFine()
    {
        var created = await _app.CreateAsync(Program);

        await _app.DeleteAsync(created.Id, created.Properties.ToPropertyMap());
        await _app.DeleteAsync(created.Id, created.Properties.ToPropertyMap());

        _plugin.Simulator.Apps().Should().NotContain(a => a.Name == "partner");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Delete_TogetherWithItsAccessControl_WorksInEitherOrder(bool appFirst)
    {
        var created = await _app.CreateAsync(Program);
        _plugin.Simulator.SetAcl(new("PERMIT", ["192.0.2.1"]), There.Id);
        var acl = new ResourceUnderTest(_plugin, "apig:index:AppAcl");
        Func<Task>[] deletes =
        [
            () => acl.DeleteAsync(created.Id, PropertyMap.Empty),
            () => _app.DeleteAsync(created.Id, created.Properties.ToPropertyMap()),
        ];

        foreach (var delete in appFirst ? deletes.Reverse() : deletes)
            await delete();

        _plugin.Simulator.Apps().Should().NotContain(a => a.Name == "partner");
    }

    [Test]
    public async Task List_Always_GivesIdsThatImport()
    {
        await _app.CreateAsync(Program);

        var listed = await _plugin
            .Client.ListAsync(
                new() { Token = Type, Query = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId)).ToStruct() },
                default
            )
            .ToListAsync();

        listed
            .Select(l => (l.Result.Id, l.Result.Name))
            .Should()
            .BeEquivalentTo(_plugin.Simulator.Apps().Select(a => ($"{SimulatorDefaults.GatewayId}/{a.Id}", a.Name)));
    }

    private static async Task<RpcException> FailureOf(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
