using Google.Protobuf.WellKnownTypes;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class ProviderTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Up_ADefaultProvider_IsConfiguredFromTheStacksConfiguration()
    {
        _stack.SetConfig(
            """
            config:
              fake:region: north
              fake:limits: {max: 3, names: [a, "1"]}
              fake:on: true
              other:region: south
            """
        );

        await _stack.UpAsync(p => p.ThingAsync("a", options: r => new(r) { Version = "1.2.3-beta" }));

        var expected = PropertyMap.Of(
            ("region", "north"),
            ("limits", """{"max":3,"names":["a","1"]}"""),
            ("on", "true")
        );
        var configured = _stack.Provider.Configurations.Single();
        configured.Args.ToPropertyMap().Should().Equal(expected.Set("version", "1.2.3-beta"));
        configured.Variables.Should().Contain("fake:config:region", "north").And.NotContainKey("fake:config:version");
        configured.Urn.Should().Be("urn:pulumi:dev::demo::pulumi:providers:fake::default_1_2_3_beta");
        _stack.Resource("a").Provider.Should().Be($"{configured.Urn}::{configured.Id}");
    }

    [Test]
    public async Task Up_NothingChanged_ConfiguresWithTheOldInputsAndKeepsTheId()
    {
        await _stack.UpAsync(p => p.ThingAsync("a"));

        await _stack.UpAsync(p => p.ThingAsync("a"));

        _stack.Provider.Configurations.Select(c => c.Id).Distinct().Should().ContainSingle();
        _stack.Cloud.Calls.Count(c => c == "DiffConfig default").Should().Be(1);
    }

    [Test]
    public async Task Up_TwoPackagesVersions_GetAProviderEach()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a", options: r => new(r) { Version = "1.0.0" });
            await p.ThingAsync("b", options: r => new(r) { Version = "2.0.0" });
            await p.ThingAsync("c", options: r => new(r) { Version = "1.0.0" });
        });

        _stack
            .State()
            .Resources.Where(r => r.IsProvider)
            .Select(r => r.Name)
            .Should()
            .Equal("default_1_0_0", "default_2_0_0");
    }

    [Test]
    public async Task Up_ANewVersion_MovesResourcesWithoutReplacingThem()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", options: r => new(r) { Version = "1.0.0" }));

        var run = await _stack.UpAsync(p => p.ThingAsync("a", options: r => new(r) { Version = "2.0.0" }));

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        _stack.State().Resources.Where(r => r.IsProvider).Select(r => r.Name).Should().Equal("default_2_0_0");
        _stack.Resource("a").Provider.Should().Contain("default_2_0_0");
    }

    [Test]
    public async Task Up_AnotherSystemIsAddressed_ReplacesAllResourcesOfTheProvider()
    {
        _stack.Provider.OnDiffConfig = request =>
            new()
            {
                Changes = Region(request.OldInputs).Equals(Region(request.News))
                    ? DiffChanges.DiffNone
                    : DiffChanges.DiffSome,
                Replaces = { Region(request.OldInputs).Equals(Region(request.News)) ? [] : new[] { "region" } },
            };
        static async Task Program(ProgramScope p, string region)
        {
            var provider = await p.ProviderAsync("own", PropertyMap.Of(("region", region)));
            await p.ThingAsync("a", options: r => new(r) { Provider = provider });
        }
        await _stack.UpAsync(p => Program(p, "north"));
        _stack.Cloud.TakeChanges();

        var preview = await _stack.PreviewAsync(p => Program(p, "south"));
        var run = await _stack.UpAsync(p => Program(p, "south"));

        preview.ShouldSucceed().Steps().Should().Equal("CreateReplacement a", "DeleteReplaced a");
        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Create a", "Delete a");
        _stack.State().Resources.Count(r => r.IsProvider).Should().Be(1);
        _stack
            .Provider.Configurations[^1]
            .Args!.ToPropertyMap()
            .Get("region")
            .Should()
            .Be(PropertyValue.Of("north"), "the old resource is deleted with the old one");
    }

    [Test]
    public async Task Up_AnExplicitProviderChanges_UpdatesItInPlace()
    {
        static async Task Program(ProgramScope p, string region)
        {
            var provider = await p.ProviderAsync("own", PropertyMap.Of(("region", region)));
            await p.ThingAsync("a", options: r => new(r) { Provider = provider });
        }
        await _stack.UpAsync(p => Program(p, "north"));

        var run = await _stack.UpAsync(p => Program(p, "south"));

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        _stack.Resource("own").Inputs.Get("region").Should().Be(PropertyValue.Of("south"));
        _stack.Provider.Configurations[^1].Args.ToPropertyMap().Get("region").Should().Be(PropertyValue.Of("south"));
    }

    [Test]
    public async Task Up_AnExplicitProvidersVersion_StandsInItsInputs()
    {
        await _stack.UpAsync(p =>
            p.Monitor.RegisterResourceAsync(
                new()
                {
                    Type = "pulumi:providers:fake",
                    Name = "own",
                    Custom = true,
                    Parent = p.Stack,
                    Version = "1.2.3",
                    PluginDownloadURL = "https://example.org",
                },
                default
            )
        );

        var inputs = _stack.Resource("own").Inputs;
        inputs.Get("version").Should().Be(PropertyValue.Of("1.2.3"));
        inputs.Get("__internal").AsObject.Get("pluginDownloadURL").Should().Be(PropertyValue.Of("https://example.org"));
        _stack
            .Provider.Configurations.Single()
            .Args.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("version", "1.2.3")));
    }

    [Test]
    public async Task Preview_ProviderInputsAreUnknown_NoCallReachesIt()
    {
        static async Task Program(ProgramScope p)
        {
            var a = await p.ThingAsync("a");
            var provider = await p.ProviderAsync("own", PropertyMap.Of(("region", a.Output("address"))));
            await p.ThingAsync("b", PropertyMap.Of(("size", 1)), r => new(r) { Provider = provider });
        }

        var run = await _stack.PreviewAsync(Program);

        run.ShouldSucceed().Steps().Should().Equal("Create a", "Create b");
        _stack.Provider.Configurations.Should().ContainSingle();
        _stack.Cloud.Calls.Should().NotContain("Check b");
    }

    [Test]
    public async Task Up_ChildrenOfAComponentWithProviders_UseThem()
    {
        await _stack.UpAsync(async p =>
        {
            var provider = await p.ProviderAsync("own");
            var group = await p.ComponentAsync("g", options: r => new(r) { Providers = { ["fake"] = provider } });
            var inner = await p.ComponentAsync("h", options: r => new(r) { Parent = group });
            var a = await p.ThingAsync("a", options: r => new(r) { Parent = inner });
            await p.ThingAsync("b", options: r => new(r) { Parent = a.Urn });
        });

        _stack.Resource("a").Provider.Should().Contain("::own::");
        _stack.Resource("b").Provider.Should().Contain("::own::");
    }

    [Test]
    public async Task Up_DefaultProvidersAreForbidden_Fails()
    {
        _stack.SetConfig("config:\n  pulumi:disable-default-providers: [fake]\n");

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.Result.HasFailed.Should().BeTrue();
        run.Events.OfType<ProgramOutput>()
            .Should()
            .ContainSingle(o => o.Line.Contains("must use an explicit provider"));
    }

    [Test]
    public async Task Destroy_Always_ConfiguresProvidersFromTheState()
    {
        _stack.SetConfig("config:\n  fake:region: north\n");
        await _stack.UpAsync(p => p.ThingAsync("a"));
        _stack.SetConfig("config:\n  fake:region: south\n");

        await _stack.DestroyAsync();

        _stack.Provider.Configurations[^1].Args.ToPropertyMap().Get("region").Should().Be(PropertyValue.Of("north"));
    }

    [Test]
    public async Task Invoke_AFunction_GivesItsResultAndItsFailures()
    {
        ResourceInvokeResponse? result = null;
        ResourceInvokeResponse? failed = null;

        await _stack.PreviewAsync(async p =>
        {
            result = await p.Monitor.InvokeAsync(
                new() { Tok = "fake:index:get", Args = PropertyMap.Of(("x", 1)).ToStruct() },
                default
            );
            failed = await p.Monitor.InvokeAsync(
                new() { Tok = "fake:index:get", Args = PropertyMap.Of(("bad", 1)).ToStruct() },
                default
            );
        });

        result!.Return.ToPropertyMap().Should().Equal(PropertyMap.Of(("x", 1), ("isPreview", true)));
        failed!.Failures.Should().Equal(new CheckFailure { Property = "bad", Reason = "no such thing" });
    }

    [Test]
    public async Task Invoke_ItDependsOnAResourceThatIsNotThereYet_IsUnknown()
    {
        var answers = new List<bool>();
        async Task Program(ProgramScope p)
        {
            var a = await p.ThingAsync("a");
            var request = new ResourceInvokeRequest { Tok = "fake:index:get", DependsOn = { a.Urn } };
            answers.Add((await p.Monitor.InvokeAsync(request, default)).Unknown);
        }

        await _stack.PreviewAsync(Program);
        await _stack.UpAsync(Program);

        answers.Should().Equal(true, false);
    }

    [Test]
    public async Task GetResource_ARegisteredResource_GivesItsState()
    {
        PropertyMap? found = null;

        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a", PropertyMap.Of(("size", 1)));
            var request = new ResourceInvokeRequest
            {
                Tok = "pulumi:pulumi:getResource",
                Args = PropertyMap.Of(("urn", a.Urn)).ToStruct(),
            };
            found = (await p.Monitor.InvokeAsync(request, default)).Return.ToPropertyMap();
        });

        found!.Get("id").Should().Be(PropertyValue.Of("id-1"));
        found.Get("state").AsObject.Get("address").Should().Be(PropertyValue.Of("10.0.0.1"));
    }

    [Test]
    public async Task GetResource_AnUnknownUrn_IsAnError()
    {
        await _stack.UpAsync(async p =>
        {
            var request = new ResourceInvokeRequest
            {
                Tok = "pulumi:pulumi:getResource",
                Args = PropertyMap.Of(("urn", "urn:x")).ToStruct(),
            };
            var call = () => p.Monitor.InvokeAsync(request, default);
            (await call.Should().ThrowAsync<RpcException>()).Which.Code.Should().Be(StatusCode.NotFound);
        });
    }

    [Test]
    public async Task RegisterPackage_TheSameTwice_GivesTheSameReferenceAndItsProvider()
    {
        await _stack.UpAsync(async p =>
        {
            var package = new RegisterPackageRequest { Name = "fake", Version = "3.0.0" };
            var first = await p.Monitor.RegisterPackageAsync(package, default);
            (await p.Monitor.RegisterPackageAsync(package, default)).Should().Be(first);
            await p.ThingAsync("a", options: r => new(r) { PackageRef = first.Ref });
        });

        _stack.Resource("a").Provider.Should().Contain("::default_3_0_0::");
    }

    [TestCase("aliasSpecs", true)]
    [TestCase("parameterization", true)]
    [TestCase("transforms", false)]
    [TestCase("resourceHooks", false)]
    [TestCase("anything", false)]
    public async Task SupportsFeature_AFeature_SaysWhatIsReallyThere(string feature, bool expected)
    {
        await _stack.PreviewAsync(async p =>
            (await p.Monitor.SupportsFeatureAsync(new() { Id = feature }, default)).HasSupport.Should().Be(expected)
        );
    }

    [Test]
    public async Task Up_AProviderLogs_TheMessageIsKeptUnderItsResource()
    {
        _stack.Provider.Before = (method, name) =>
            method == "Diff"
                ? _stack.Provider.LogAsync(
                    new()
                    {
                        Severity = LogSeverity.Warning,
                        Message = "take care",
                        Urn = $"urn:pulumi:dev::demo::fake:index:Thing::{name}",
                    }
                )
                : Task.CompletedTask;
        await _stack.UpAsync(p => p.ThingAsync("a"));

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.Events.OfType<Diagnostic>()
            .Should()
            .Equal(new Diagnostic(LogSeverity.Warning, "take care", "urn:pulumi:dev::demo::fake:index:Thing::a"));
    }

    private static PropertyValue Region(Struct inputs) => inputs.ToPropertyMap().Get("region");
}
