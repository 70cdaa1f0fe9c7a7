using System.Globalization;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class LifeCycleTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Up_ANewResource_CreatesItAndKeepsItsState()
    {
        Thing? seen = null;

        (await _stack.UpAsync(async p => seen = await p.ThingAsync("a", Size(1)))).ShouldSucceed();

        seen!.Id.Should().Be("id-1");
        seen.Output("address").Should().Be(PropertyValue.Of("10.0.0.1"));
        var state = _stack.Resource("a");
        state.Id.Should().Be("id-1");
        state.Inputs.Should().Equal(Size(1));
        state.Outputs.Should().Equal(Size(1).Set("address", "10.0.0.1"));
        DateTimeOffset.Parse(state.Created, CultureInfo.InvariantCulture).Should().Be(_stack.Clock.GetUtcNow());
        state.Provider.Should().StartWith("urn:pulumi:dev::demo::pulumi:providers:fake::default::");
    }

    [Test]
    public async Task Up_NothingChanged_CallsNothingThatChanges()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));
        var before = _stack.State().Resources;

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        _stack.Cloud.Changes.Should().Equal("Create a");
        _stack.State().Resources.Should().BeEquivalentTo(before, o => o.WithStrictOrdering());
    }

    [Test]
    public async Task Up_AnInputChanged_UpdatesWithOldInputsAndOldOutputs()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Size(2)));

        run.ShouldSucceed().Steps().Should().Equal("Update a");
        var call = _stack.Provider.Updates.Single();
        call.Id.Should().Be("id-1");
        call.OldInputs.ToPropertyMap().Should().Equal(Size(1));
        call.Olds.ToPropertyMap().Should().Equal(Size(1).Set("address", "10.0.0.1"));
        call.News.ToPropertyMap().Should().Equal(Size(2));
        _stack.Provider.Checks[^1].Olds.ToPropertyMap().Should().Equal(Size(1));
        _stack.Resource("a").Inputs.Should().Equal(Size(2));
    }

    [Test]
    public async Task Up_ResourcesLeftTheProgram_DeletesDependentsFirst()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            var b = await p.ThingAsync("b", From(a), a.Feeds("from"));
            await p.ThingAsync("c", From(b), b.Feeds("from"));
            await p.ThingAsync("other");
        });
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(p => p.ThingAsync("other"));

        run.ShouldSucceed();
        _stack.Cloud.Changes.Should().Equal("Delete c", "Delete b", "Delete a");
        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "other");
    }

    [Test]
    public async Task Up_TheProgramIsReordered_ChangesNothingAndKeepsTheStateInOrder()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", Size(1), a.Feeds("size"));
        });

        var run = await _stack.UpAsync(async p =>
        {
            var b = await p.ThingAsync("b", Size(1));
            await p.ThingAsync("a", options: r => new(r) { Dependencies = { b.Urn } });
        });

        run.ShouldSucceed().Steps().Should().Equal("Same b", "Same a");
        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "b", "a");
    }

    [Test]
    public async Task Destroy_AWholeStack_LeavesNothing()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", From(a), a.Feeds("from"));
        });
        _stack.Cloud.TakeChanges();

        (await _stack.DestroyAsync()).ShouldSucceed();

        _stack.Cloud.Changes.Should().Equal("Delete b", "Delete a");
        _stack.Cloud.Things.Should().BeEmpty();
        _stack.State().Resources.Should().BeEmpty();
    }

    [Test]
    public async Task Preview_AnyProgram_WritesNothing()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a", Size(1));
            await p.ThingAsync("gone");
        });
        var before = File.ReadAllBytes(_stack.StatePath);
        _stack.Cloud.TakeChanges();

        var run = await _stack.PreviewAsync(async p =>
        {
            await p.ThingAsync("a", Size(2));
            await p.ThingAsync("new");
        });

        run.ShouldSucceed().Steps().Should().Equal("Update a", "Create new", "Delete gone");
        _stack.Cloud.Changes.Should().BeEmpty();
        File.ReadAllBytes(_stack.StatePath).Should().Equal(before);
    }

    [Test]
    public async Task Preview_ANewResource_HasNoIdAndUnknownOutputs()
    {
        Thing? seen = null;
        Thing? fed = null;

        var run = await _stack.PreviewAsync(async p =>
        {
            seen = await p.ThingAsync("a", Size(1));
            fed = await p.ThingAsync("b", From(seen), seen.Feeds("from"));
        });

        run.ShouldSucceed();
        seen!.Id.Should().BeEmpty();
        seen.Output("size").Should().Be(PropertyValue.Of(1));
        seen.Output("address").IsUnknown.Should().BeTrue();
        fed!.Output("from").IsUnknown.Should().BeTrue();
    }

    [Test]
    public async Task Up_AThousandResources_CreatesAllAndThenChangesNone()
    {
        static Task Program(ProgramScope p) =>
            Task.WhenAll(Enumerable.Range(0, 1000).Select(i => p.ThingAsync($"t{i}", Size(i))));

        (await _stack.UpAsync(Program)).ShouldSucceed();
        _stack.Cloud.Things.Should().HaveCount(1000);
        var run = await _stack.UpAsync(Program);

        run.ShouldSucceed().Steps().Should().HaveCount(1000).And.OnlyContain(s => s.StartsWith("Same "));
    }

    private static PropertyMap Size(double size) => PropertyMap.Of(("size", size));

    private static PropertyMap From(Thing other) => PropertyMap.Of(("from", other.Output("address")));
}
