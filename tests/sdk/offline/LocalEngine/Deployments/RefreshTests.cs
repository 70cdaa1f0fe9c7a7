using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class RefreshTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Refresh_NothingDrifted_ChangesNothing()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));
        var before = _stack.Resource("a");

        var run = await _stack.RefreshAsync();

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        // Properties that depend on nothing are left out after a refresh, as the CLI does it.
        _stack
            .Resource("a")
            .Should()
            .BeEquivalentTo(before with { PropertyDependencies = before.PropertyDependencies.Clear() });
    }

    [Test]
    public async Task Refresh_AValueDrifted_TakesItOverAndShowsItFromOldToNew()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));
        _stack.Cloud.Things["id-1"] = Size(5).Set("more", "x");

        var run = await _stack.RefreshAsync();

        run.ShouldSucceed().Steps().Should().Equal("Update a");
        _stack.Resource("a").Inputs.Should().Equal(Size(5).Set("more", "x"));
        var details = run.Events.OfType<StepFinished>().Single(e => e.Step.State.Name == "a").Step.Difference.Details!;
        details
            .Select(d => (d.Key, d.Value.Kind))
            .Should()
            .Equal(("more", PropertyDiffKind.Add), ("size", PropertyDiffKind.Update));
    }

    [Test]
    public async Task Refresh_AThingIsGone_DropsItAndAllMentionOfIt()
    {
        await _stack.UpAsync(async p =>
        {
            var a = await p.ThingAsync("a");
            await p.ThingAsync("b", Size(1), r => new(a.Feeds("size")(r)) { Parent = a.Urn });
        });
        _stack.Cloud.Things.Remove("id-1", out _);

        var run = await _stack.RefreshAsync();

        run.ShouldSucceed().Steps().Should().BeEquivalentTo("Delete a", "Same b");
        var b = _stack.Resource("b");
        (b.Parent, b.Dependencies.Length, b.PropertyDependencies.Count).Should().Be(("", 0, 0));
        (await _stack.UpAsync(p => p.ThingAsync("a"))).Steps().Should().Contain("Create a");
    }

    [Test]
    public async Task Refresh_AsAPreview_WritesNothing()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));
        _stack.Cloud.Things["id-1"] = Size(5);
        var before = File.ReadAllBytes(_stack.StatePath);

        var run = await _stack.RefreshAsync(new RunOptions { IsPreview = true });

        run.ShouldSucceed().Steps().Should().Equal("Update a");
        File.ReadAllBytes(_stack.StatePath).Should().Equal(before);
    }

    [Test]
    public async Task Refresh_OneReadFails_ReadsTheOthersAndFails()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a", Size(1));
            await p.ThingAsync("b", Size(1));
        });
        _stack.Cloud.Things["id-2"] = Size(5);
        _stack.Provider.Before = FakeFaults.Fail("Read", "a");

        (await _stack.RefreshAsync()).ShouldFailWith("Read of a failed");

        _stack.Resource("b").Inputs.Should().Equal(Size(5));
        _stack.Resource("a").Inputs.Should().Equal(Size(1));
    }

    [Test]
    public async Task Refresh_AThingIsNotHealthy_KeepsTheReasonAndTheNextUpUpdates()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));
        _stack.Provider.Before = FakeFaults.Partial("Read", "a", "id-1", Size(1));

        (await _stack.RefreshAsync())
            .ShouldSucceed()
            .Messages(LogSeverity.Warning)
            .Should()
            .ContainSingle(w => w.Contains("unhealthy"));

        _stack.Resource("a").InitErrors.Should().Equal("it does not start");
        _stack.Provider.Before = FakeFaults.None;
        (await _stack.UpAsync(p => p.ThingAsync("a", Size(1)))).Steps().Should().Equal("Update a");
    }

    [Test]
    public async Task Refresh_Always_SendsOldInputsAndOutputs()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", Size(1)));

        await _stack.RefreshAsync();

        var read = _stack.Provider.Reads.Single();
        read.Inputs.ToPropertyMap().Should().Equal(Size(1));
        read.Properties.ToPropertyMap().Should().Equal(Size(1).Set("address", "10.0.0.1"));
    }

    private static PropertyMap Size(double size) => PropertyMap.Of(("size", size));
}
