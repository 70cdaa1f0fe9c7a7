using Google.Protobuf.WellKnownTypes;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class ReplacementTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Up_AKeyChanged_CreatesTheNewOneBeforeItDeletesTheOld()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Key("x")));
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Key("y")));

        run.ShouldSucceed().Steps().Should().Equal("CreateReplacement a", "DeleteReplaced a");
        _stack.Cloud.Changes.Should().Equal("Create a", "Delete a");
        _stack.Provider.Deletes.Single().Id.Should().Be("id-1");
        _stack.Resource("a").Id.Should().Be("id-2");
        _stack.State().Resources.Should().HaveCount(3);
    }

    [Test]
    public async Task Up_AFixedNameChanged_DeletesTheOldOneFirst()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Fixed("x")));
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Fixed("y")));

        run.ShouldSucceed().Steps().Should().Equal("DeleteReplaced a", "CreateReplacement a");
        _stack.Cloud.Changes.Should().Equal("Delete a", "Create a");
    }

    [Test]
    public async Task Up_TheUserWantsDeletionFirst_BeatsTheProvider()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Key("x")));
        _stack.Cloud.TakeChanges();

        await _stack.UpAsync(p =>
            p.ThingAsync("a", Key("y"), r => new(r) { DeleteBeforeReplace = true, DeleteBeforeReplaceDefined = true })
        );
        await _stack.UpAsync(p =>
            p.ThingAsync(
                "a",
                Fixed("z"),
                r => new(r) { DeleteBeforeReplace = false, DeleteBeforeReplaceDefined = true }
            )
        );

        _stack.Cloud.Changes.Should().Equal("Delete a", "Create a", "Create a", "Delete a");
    }

    [Test]
    public async Task Up_AReplacement_ChecksTheProgramsInputsWithoutOldOnes()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Key("x")));
        _stack.Provider.Checks.Clear();

        await _stack.UpAsync(p =>
            p.ThingAsync("a", Key("y").Set("size", 1), r => new(r) { IgnoreChanges = { "size" } })
        );

        _stack.Provider.Checks.Select(c => c.Olds.Fields.Count).Should().Equal(1, 0);
        _stack.Provider.Checks.Select(c => c.News.Fields.ContainsKey("size")).Should().Equal(false, true);
    }

    [Test]
    public async Task Up_DeletionFirst_TakesDependentsThatWouldBeReplacedAndNoOthers()
    {
        static async Task Program(ProgramScope p, string name)
        {
            var a = await p.ThingAsync("a", Fixed(name));
            await p.ThingAsync("keyed", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
            await p.ThingAsync("sized", PropertyMap.Of(("size", a.Output("address"))), a.Feeds("size"));
            await p.ThingAsync(
                "free",
                Key("free"),
                r =>
                    new(r)
                    {
                        Dependencies = { a.Urn },
                        PropertyDependencies = { a.Feeds("none")(r).PropertyDependencies },
                    }
            );
        }
        await _stack.UpAsync(p => Program(p, "x"));
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => Program(p, "y"));

        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Delete keyed", "Delete a", "Create a", "Create keyed", "Update sized");
        _stack.State().Resources.Should().OnlyContain(r => !r.IsPendingReplacement && !r.IsPendingDeletion);
    }

    [Test]
    public async Task Up_DeletionFirst_SparesAFormerDependentThatTheProgramRegisteredBefore()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a", Fixed("x"));
            await p.ThingAsync("b", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
        });
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("b", Key("10.0.0.1"));
            await p.ThingAsync("a", Fixed("y"));
        });

        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Delete a", "Create a");
    }

    [Test]
    public async Task Up_DeletionFirst_AsksTheProviderAboutDependentsWithUnknowns()
    {
        static async Task Program(ProgramScope p, string name)
        {
            var a = await p.ThingAsync("a", Fixed(name));
            await p.ThingAsync("b", PropertyMap.Of(("size", a.Output("address")), ("other", 1)), a.Feeds("size"));
        }
        await _stack.UpAsync(p => Program(p, "x"));
        _stack.Provider.Diffs.Clear();

        await _stack.UpAsync(p => Program(p, "y"));

        var asked = _stack.Provider.Diffs.First(d => FakeProvider.Name(d.Urn) == "b");
        asked.News.ToPropertyMap().Get("size").IsUnknown.Should().BeTrue();
        asked.News.ToPropertyMap().Get("other").Should().Be(PropertyValue.Of(1));
    }

    [Test]
    public async Task Up_DependentsLeftTheProgram_DropsThemAfterADeletionFirst()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a", Fixed("x"));
            await p.ThingAsync("b", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
        });
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Fixed("y")));

        run.ShouldSucceed().Steps().Should().Contain("RemovePendingReplace b");
        _stack.Cloud.Changes.Should().Equal("Delete b", "Delete a", "Create a");
        _stack.State().Resources.Should().NotContain(r => r.Name == "b");
    }

    [Test]
    public async Task Up_CreationFailsAfterADeletionFirst_NextRunCreatesWithoutDeletingAgain()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Fixed("x")));
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");
        (await _stack.UpAsync(p => p.ThingAsync("a", Fixed("y")))).ShouldFailWith("Create of a failed");
        _stack.Resource("a").IsPendingReplacement.Should().BeTrue();
        _stack.Provider.Before = FakeFaults.None;
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Fixed("y")));

        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Create a");
        _stack.Resource("a").IsPendingReplacement.Should().BeFalse();
    }

    [Test]
    public async Task Up_TheOldOneCannotBeDeleted_NextRunDeletesIt()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Key("x")));
        _stack.Provider.Before = FakeFaults.Fail("Delete", "a");
        (await _stack.UpAsync(p => p.ThingAsync("a", Key("y")))).ShouldFailWith("Delete of a failed");
        _stack.State().Resources.Count(r => r.Name == "a").Should().Be(2);
        _stack.Provider.Before = FakeFaults.None;
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Key("y")));

        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Delete a");
        _stack.Cloud.Things.Keys.Should().Equal("id-2");
    }

    [Test]
    public async Task Up_ReplaceOnChanges_ReplacesForAnyOtherProperty()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", PropertyMap.Of(("size", 1))));

        var run = await _stack.UpAsync(p =>
            p.ThingAsync("a", PropertyMap.Of(("size", 2)), r => new(r) { ReplaceOnChanges = { "size" } })
        );

        run.ShouldSucceed().Steps().Should().Contain("CreateReplacement a");
        var step = run.Events.OfType<StepFinished>().Single(e => e.Step.Op == StepOp.Replace).Step;
        step.ReplaceKeys.Should().Equal("size");
        step.Difference.Details!["size"].Kind.Should().Be(PropertyDiffKind.UpdateReplace);
    }

    [TestCase("trigger")]
    [TestCase("replaceWith")]
    [TestCase("deletedWith")]
    public async Task Up_AReasonOutsideItsInputs_ReplacesIt(string reason)
    {
        async Task Program(ProgramScope p, string value)
        {
            var a = await p.ThingAsync("a", Key(reason == "trigger" ? "x" : value));
            await p.ThingAsync(
                "b",
                options: r =>
                    reason switch
                    {
                        "trigger" => new(r) { ReplacementTrigger = Value.ForString(value) },
                        "replaceWith" => new(r) { ReplaceWith = { a.Urn } },
                        _ => new(r) { DeletedWith = a.Urn },
                    }
            );
        }
        await _stack.UpAsync(p => Program(p, "x"));

        var run = await _stack.UpAsync(p => Program(p, "y"));

        run.ShouldSucceed().Steps().Should().Contain("CreateReplacement b");
    }

    [Test]
    public async Task Up_AReplaceOptionNamesIt_ReplacesItThoughNothingChanged()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Key("x")));

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Key("x")), new RunOptions { Replaces = new(["**::a"]) });

        run.ShouldSucceed().Steps().Should().Equal("CreateReplacement a", "DeleteReplaced a");
    }

    [Test]
    public async Task Up_DeletionFirst_SparesADependentThatGoesWithTheOther()
    {
        static async Task Program(ProgramScope p, string name)
        {
            var a = await p.ThingAsync("a", Fixed(name));
            await p.ThingAsync("b", options: r => new(r) { DeletedWith = a.Urn });
        }
        await _stack.UpAsync(p => Program(p, "x"));
        _stack.Cloud.TakeChanges();

        (await _stack.UpAsync(p => Program(p, "y"))).ShouldSucceed();

        _stack.Cloud.Changes.Should().Equal("Delete a", "Create a", "Create b");
    }

    [Test]
    public async Task Preview_AReplacementWithDependents_ShowsAllOfIt()
    {
        static async Task Program(ProgramScope p, string name)
        {
            var a = await p.ThingAsync("a", Fixed(name));
            await p.ThingAsync("b", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
        }
        await _stack.UpAsync(p => Program(p, "x"));
        _stack.Cloud.TakeChanges();

        var run = await _stack.PreviewAsync(p => Program(p, "y"));

        run.ShouldSucceed()
            .Steps()
            .Should()
            .Equal("DeleteReplaced b", "DeleteReplaced a", "CreateReplacement a", "CreateReplacement b");
        _stack.Cloud.Changes.Should().BeEmpty();
    }

    [Test]
    public async Task Up_AChainOfReplacements_DeletesTheOldOnesDependentsFirst()
    {
        static async Task Program(ProgramScope p, string key)
        {
            var a = await p.ThingAsync("a", Key(key));
            await p.ThingAsync("b", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
        }
        await _stack.UpAsync(p => Program(p, "x"));
        _stack.Cloud.TakeChanges();

        (await _stack.UpAsync(p => Program(p, "y"))).ShouldSucceed();

        _stack.Cloud.Changes.Should().Equal("Create a", "Create b", "Delete b", "Delete a");
    }

    private static PropertyMap Key(string key) => PropertyMap.Of(("key", key));

    private static PropertyMap Fixed(string key) => Key(key).Set("fixedName", true);
}
