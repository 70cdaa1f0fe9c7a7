using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class OptionTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Up_AProtectedResourceLeftTheProgram_KeepsItAndAllThatItNeeds()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", From(a), r => new(a.Feeds("from")(r)) { Protect = true });
            await p.ThingAsync("c");
        });
        _stack.Cloud.TakeChanges();

        (await _stack.UpAsync(_ => Task.CompletedTask)).ShouldFailWith("cannot be deleted since it is protected");

        _stack.Cloud.Changes.Should().Equal("Delete c");
        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "a", "b");
    }

    [Test]
    public async Task Destroy_AProtectedResource_FailsAndDeletesTheOthers()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a", options: r => new(r) { Protect = true });
            await p.ThingAsync("b");
        });

        (await _stack.DestroyAsync()).ShouldFailWith("protected");

        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "a");
    }

    [Test]
    public async Task Up_AProtectedResourceMustBeReplaced_IsRefused()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Of("key", "x"), r => new(r) { Protect = true }));

        var preview = await _stack.PreviewAsync(p => p.ThingAsync("a", Of("key", "y"), r => new(r) { Protect = true }));
        var run = await _stack.UpAsync(p => p.ThingAsync("a", Of("key", "y"), r => new(r) { Protect = true }));

        preview.ShouldFailWith("is protected");
        preview.Steps().Should().Contain("CreateReplacement a");
        run.ShouldFailWith("is protected");
        _stack.Cloud.Changes.Should().Equal("Create a");
    }

    [Test]
    public async Task Up_ChildrenOfAComponent_InheritItsOptions()
    {
        await _stack.UpAsync(async p =>
        {
            var group = await p.ComponentAsync("g", options: r => new(r) { Protect = true, RetainOnDelete = true });
            await p.ThingAsync("a", options: r => new(r) { Parent = group });
            await p.ThingAsync("b", options: r => new(r) { Parent = group, Protect = false });
        });

        _stack.Resource("a").IsProtected.Should().BeTrue();
        _stack.Resource("a").RetainOnDelete.Should().BeTrue();
        _stack.Resource("b").IsProtected.Should().BeFalse();
        _stack.Resource("a").Urn.Should().Be("urn:pulumi:dev::demo::my:index:Group$fake:index:Thing::a");
    }

    [Test]
    public async Task Up_IgnoredChanges_StayAsTheyWere()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Nested(1, "x")));

        var run = await _stack.UpAsync(p =>
            p.ThingAsync("a", Nested(2, "x"), r => new(r) { IgnoreChanges = { "outer.size", "not[[a path" } })
        );

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        run.Messages(LogSeverity.Info).Should().ContainSingle(m => m.Contains("not[[a path"));
        _stack.Resource("a").Inputs.Should().Equal(Nested(1, "x"));

        static PropertyMap Nested(double size, string name) =>
            Of("outer", PropertyMap.Of(("size", size), ("name", name)));
    }

    [Test]
    public async Task Up_AnIgnoredPropertyIsNewInTheProgram_StaysOut()
    {
        await _stack.UpAsync(p => p.ThingAsync("a"));

        var run = await _stack.UpAsync(p =>
            p.ThingAsync("a", Of("size", 2), r => new(r) { IgnoreChanges = { "size" } })
        );

        run.ShouldSucceed().Steps().Should().Equal("Same a");
    }

    [Test]
    public async Task Up_RetainOnDelete_LeavesTheRealThing()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", options: r => new(r) { RetainOnDelete = true }));

        (await _stack.UpAsync(_ => Task.CompletedTask)).ShouldSucceed();

        _stack.Cloud.Things.Should().ContainKey("id-1");
        _stack.State().Resources.Should().NotContain(r => r.Name == "a");
    }

    [Test]
    public async Task Up_DeletedWithAnother_IsNotDeletedByItself()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", options: r => new(r) { DeletedWith = a.Urn });
        });
        _stack.Cloud.TakeChanges();

        (await _stack.UpAsync(_ => Task.CompletedTask)).ShouldSucceed();

        _stack.Cloud.Changes.Should().Equal("Delete a");
    }

    [Test]
    public async Task Up_Timeouts_ReachEachCall()
    {
        var timeouts = new RegisterResourceRequest.Types.CustomTimeouts
        {
            Create = "1h30m",
            Update = "90s",
            Delete = "250ms",
            Read = "2m",
        };
        await _stack.UpAsync(p => p.ThingAsync("a", Of("size", 1), r => new(r) { CustomTimeouts = timeouts }));
        await _stack.UpAsync(p => p.ThingAsync("a", Of("size", 2), r => new(r) { CustomTimeouts = timeouts }));
        await _stack.RefreshAsync();
        await _stack.DestroyAsync();

        _stack.Provider.Creates.Single().Timeout.Should().Be(90 * 60);
        _stack.Provider.Updates.Single().Timeout.Should().Be(90);
        _stack.Provider.Reads.Single().Timeout.Should().Be(120);
        _stack.Provider.Deletes.Single().Timeout.Should().Be(0.25);
    }

    [TestCase("urn")]
    [TestCase("name")]
    [TestCase("parent")]
    public async Task Up_ARenamedResource_IsFoundByItsAlias(string kind)
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a", Of("size", 1));
            await p.ThingAsync("b", From(a), a.Feeds("from"));
        });
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(async p =>
        {
            var group = await p.ComponentAsync("g");
            var a = await p.ThingAsync(
                kind == "parent" ? "a" : "renamed",
                Of("size", 1),
                r =>
                    kind switch
                    {
                        "urn" => new(r) { AliasURNs = { "urn:pulumi:dev::demo::fake:index:Thing::a" } },
                        "name" => new(r) { Aliases = { new Alias { Spec = new() { Name = "a" } } } },
                        _ => new(r)
                        {
                            Parent = group,
                            Aliases = { new Alias { Spec = new() { ParentUrn = p.Stack } } },
                        },
                    }
            );
            await p.ThingAsync("b", From(a), a.Feeds("from"));
        });

        run.ShouldSucceed().Steps().Should().OnlyContain(s => s.StartsWith("Same "));
        _stack.Cloud.Changes.Should().BeEmpty();
        _stack.State().Resources.Should().HaveCount(5);
    }

    [Test]
    public async Task Up_ARenamedAndRetypedResource_IsComparedAndChangedUnderItsNewUrn()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Of("size", 1), r => new(r) { Type = "fake:index:Former" }));

        var run = await _stack.UpAsync(p =>
            p.ThingAsync(
                "b",
                Of("size", 2),
                r =>
                    new(r)
                    {
                        Aliases =
                        {
                            new Alias
                            {
                                Spec = new() { Name = "a", Type = "fake:index:Former" },
                            },
                        },
                    }
            )
        );

        run.ShouldSucceed().Steps().Should().Equal("Update b");
        var diff = _stack.Provider.Diffs.Should().ContainSingle().Which;
        (diff.Urn, diff.Name, diff.Type)
            .Should()
            .Be(("urn:pulumi:dev::demo::fake:index:Thing::b", "b", "fake:index:Thing"));
    }

    [Test]
    public async Task Up_ARenamedParent_TakesItsChildrenAlong()
    {
        await _stack.UpAsync(async p =>
        {
            var group = await p.ComponentAsync("g");
            await p.ThingAsync("g-a", options: r => new(r) { Parent = group });
        });
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(async p =>
        {
            var group = await p.ComponentAsync(
                "h",
                options: r => new(r) { Aliases = { new Alias { Spec = new() { Name = "g" } } } }
            );
            await p.ThingAsync("h-a", options: r => new(r) { Parent = group });
        });

        run.ShouldSucceed().Steps().Should().Equal("Same h-a");
    }

    [Test]
    public async Task Up_FailsAfterARename_LeftoversFollowTheNewName()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", From(a), a.Feeds("from"));
        });

        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync(
                "renamed",
                options: r => new(r) { Aliases = { new Alias { Spec = new() { Name = "a" } } } }
            );
            await p.ThingAsync("bad", Of("bad", true));
        });

        _stack.Resource("b").Dependencies.Should().Equal("urn:pulumi:dev::demo::fake:index:Thing::renamed");
    }

    [Test]
    public async Task Up_OnlyOptionsChanged_KeepsThemWithoutAnUpdate()
    {
        await _stack.UpAsync(p => p.ThingAsync("a"));

        var run = await _stack.UpAsync(p => p.ThingAsync("a", options: r => new(r) { Protect = true }));

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        _stack.Resource("a").IsProtected.Should().BeTrue();
    }

    [Test]
    public async Task Up_Targets_TouchNothingElse()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a", Of("size", 1));
            await p.ThingAsync("b", Of("size", 1));
            await p.ThingAsync("gone");
        });
        _stack.Cloud.TakeChanges();
        _stack.Provider.Checks.Clear();

        var run = await _stack.UpAsync(
            async p =>
            {
                await p.ThingAsync("a", Of("size", 2));
                await p.ThingAsync("b", Of("size", 2));
            },
            new RunOptions { Targets = new(["**fake:index:Thing::a"]) }
        );

        run.ShouldSucceed().Steps().Should().Equal("Update a", "Same b");
        _stack.Cloud.Changes.Should().Equal("Update a");
        _stack.Provider.Checks.Should().OnlyContain(c => c.Urn.EndsWith("::a", StringComparison.Ordinal));
        _stack.State().Resources.Should().Contain(r => r.Name == "gone");
    }

    [Test]
    public async Task Up_ANewResourceOutsideTheTargets_IsSkippedWhenTheProgramCanTakeIt()
    {
        var options = new RunOptions { Targets = new(["**::a"]) };
        Thing? skipped = null;
        var report = (RegisterResourceRequest r) => new RegisterResourceRequest(r) { SupportsResultReporting = true };

        var run = await _stack.UpAsync(
            async p =>
            {
                skipped = await p.ThingAsync("new", options: report);
                await p.ThingAsync("newer", From(skipped), r => report(skipped.Feeds("from")(r)));
                await p.ThingAsync("a");
            },
            options
        );

        run.ShouldSucceed().Steps().Should().Equal("Create a");
        skipped!.Response.Result.Should().Be(Result.Skip);
        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "a");
        (await _stack.UpAsync(p => p.ThingAsync("other"), options)).ShouldFailWith("new and not among the targets");
    }

    [Test]
    public async Task Up_ATargetDependsOnASkippedResource_Fails()
    {
        var run = await _stack.UpAsync(
            async p =>
            {
                var skipped = await p.ThingAsync("new", options: r => new(r) { SupportsResultReporting = true });
                await p.ThingAsync("a", options: skipped.Feeds("none"));
            },
            new RunOptions { Targets = new(["**::a"]) }
        );

        run.ShouldFailWith("which is new and not among the targets");
    }

    [Test]
    public async Task Up_UnknownInputsOutsideAPreview_AreRefused()
    {
        var run = await _stack.UpAsync(p => p.ThingAsync("a", Of("size", PropertyValue.Unknown)));

        run.ShouldFailWith("hold unknowns outside a preview");
    }

    [Test]
    public async Task Up_AReferenceToAnotherStack_GivesItsOutputs()
    {
        await TestRun.OfAsync(events =>
            LocalStack
                .Open(_stack.Directory, "base", _stack.Environment, _stack.Clock, KeyDerivations.Quick)
                .UpdateAsync(new TestProgram(p => p.OutputsAsync(Of("url", "http://x"))), new(), events, default)
        );
        PropertyMap? seen = null;
        Task Program(ProgramScope p, string stack) => ReadAsync(p, stack);
        async Task ReadAsync(ProgramScope p, string stack) =>
            seen = (
                await p.Monitor.ReadResourceAsync(
                    new()
                    {
                        Id = stack,
                        Name = stack,
                        Type = "pulumi:pulumi:StackReference",
                        Parent = p.Stack,
                    },
                    default
                )
            ).Properties.ToPropertyMap();

        (await _stack.UpAsync(p => Program(p, "organization/demo/base"))).ShouldSucceed();

        seen!.Get("outputs").AsObject.Should().Equal(Of("url", "http://x"));
        seen.Get("secretOutputNames").AsList.Should().BeEmpty();
        (await _stack.UpAsync(p => Program(p, "none"))).ShouldFailWith("There is no stack 'none'");
        (await _stack.UpAsync(p => Program(p, "other/base"))).ShouldFailWith("its own project 'demo' only");
        (await _stack.UpAsync(_ => Task.CompletedTask)).ShouldSucceed();
    }

    [Test]
    public async Task Up_AParentThatWasNotRegistered_IsAnErrorOfTheProgram()
    {
        var run = await _stack.UpAsync(p =>
            p.ThingAsync("a", options: r => new(r) { Parent = "urn:pulumi:dev::demo::x::y" })
        );

        run.ShouldFailWith("non-zero exit code");
        run.Events.OfType<Events.ProgramOutput>()
            .Should()
            .ContainSingle(o => o.Line.Contains("could not find parent resource"));
    }

    private static PropertyMap Of(string name, PropertyValue value) => PropertyMap.Of((name, value));

    private static PropertyMap From(Thing other) => Of("from", other.Output("address"));
}
