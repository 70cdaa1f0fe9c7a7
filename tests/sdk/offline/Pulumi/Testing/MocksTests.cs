using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

/// <summary>Unit tests of programs, as their authors write them.</summary>
public sealed class MocksTests
{
    [Test]
    public async Task TestAsync_AProgram_GivesItsResourcesWithTheOutputsOfTheMocks()
    {
        var mocks = new RecordingMocks();

        var resources = await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () =>
            {
                var widget = new Widget("w", new() { Text = Output.CreateSecret("hello"), Count = 2 });
                _ = new Shelf("shelf");
                _ = new Widget("next", new() { Text = widget.Computed, Tags = { widget.Id } });
            }
        );

        resources.Select(r => r.GetResourceName()).Should().Equal("w", "shelf", "shelf-widget", "next");
        var widget = (Widget)resources[0];
        (await OutputUtilities.GetValueAsync(widget.Text)).Should().Be("hello");
        (await OutputUtilities.GetValueAsync(widget.Id)).Should().Be("w-id");
        mocks
            .Resources["w"]
            .Inputs.Should()
            .Equal(new Dictionary<string, object> { ["text"] = "hello", ["count"] = 2.0 });
        mocks
            .Resources["shelf"]
            .Type.Should()
            .Be("acme:index:Shelf", "components reach the mocks, only the stack does not");
        mocks
            .Resources["next"]
            .Inputs.Should()
            .ContainKey("tags")
            .And.NotContainKey("text", "that is unknown in a preview");
        mocks.Resources.Should().HaveCount(4);
    }

    [Test]
    public async Task TestAsync_AnUpdate_KnowsWhatTheMocksLeaveOut()
    {
        var resources = await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions { IsPreview = false },
            () => _ = new Widget("w")
        );

        var computed = ((Widget)resources.Single()).Computed;
        (await OutputUtilities.GetIsKnownAsync(computed)).Should().BeTrue();
        (await OutputUtilities.GetValueAsync(computed)).Should().BeNull();
    }

    [Test]
    public async Task TestAsync_AProgramWithOutputs_GivesThemAsItReturnedThem()
    {
        var mocks = new RecordingMocks();

        var (resources, outputs) = await Deployment.TestAsync(
            mocks,
            new TestOptions { ProjectName = "p", StackName = "s" },
            () =>
                new Dictionary<string, object?>
                {
                    ["id"] = new Widget("w").Id,
                    ["where"] = Deployment.Instance.ProjectName,
                }
        );

        resources.Should().ContainSingle();
        outputs["where"].Should().Be("p");
        (await OutputUtilities.GetValueAsync((Output<string>)outputs["id"]!)).Should().Be("w-id");
        var registered = mocks.Outputs.Single();
        registered.Urn.Should().Be("urn:pulumi:s::p::pulumi:pulumi:Stack::p-s");
        (await OutputUtilities.GetValueAsync(registered.Outputs["id"])).Should().Be("w-id");
    }

    [Test]
    public async Task TestAsync_AStackOfAClass_IsAmongItsResources()
    {
        var resources = await Deployment.TestAsync<WidgetStack>(new RecordingMocks());

        resources.Select(r => r.GetType()).Should().Equal(typeof(WidgetStack), typeof(Widget));
        ((WidgetStack)resources[0]).WidgetId.Look().Value.Should().Be("w-id");
    }

    [Test]
    public async Task TestAsync_OneError_IsThrown()
    {
        var test = () =>
            Deployment.TestAsync(new RecordingMocks(), new TestOptions(), void () => throw new RunException("no"));

        (await test.Should().ThrowAsync<RunException>()).WithMessage("no");
    }

    [Test]
    public async Task TestAsync_ManyErrors_AreThrownTogether()
    {
        var test = () =>
            Deployment.TestAsync(
                new RecordingMocks(),
                new TestOptions(),
                () =>
                {
                    Log.Error("one");
                    Log.Error("two");
                }
            );

        var errors = (await test.Should().ThrowAsync<AggregateException>()).Which.InnerExceptions;
        errors.Should().AllBeOfType<RunException>();
        errors.Select(e => e.Message).Should().Equal("one", "two");
    }

    [Test]
    public async Task TestAsync_FunctionsAndReads_AreAnsweredByTheMocks()
    {
        var mocks = new RecordingMocks();
        Output<string> found = null!;

        var resources = await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () =>
            {
                _ = new Widget("read", null, new() { Id = "there" });
                var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", "n"));
                found = Deployment.Instance.InvokeSingle<string>("acme:index:find", args);
            }
        );

        mocks.Resources["read"].Id.Should().Be("there");
        ((Widget)resources.Single()).Id.Look().Value.Should().Be("there");
        found.Look().Should().Be(("found n", true, true));
    }

    [Test]
    public async Task TestAsync_ManyAtOnce_DoNotMeet()
    {
        var runs = Enumerable
            .Range(0, 10)
            .Select(i =>
                Deployment.TestAsync(
                    new RecordingMocks(),
                    new TestOptions { StackName = $"s{i}" },
                    async () =>
                    {
                        await Task.Yield();
                        _ = new Widget(Deployment.Instance.StackName);
                    }
                )
            );

        var names = (await Task.WhenAll(runs)).Select(r => r.Single().GetResourceName());

        names.Should().Equal(Enumerable.Range(0, 10).Select(i => $"s{i}"));
    }

    [Test]
    public async Task TestAsync_AReferenceInAnOutput_BecomesAResourceOfItsClass()
    {
        var resources = await Deployment.TestAsync(
            new RecordingMocks(),
            new TestOptions(),
            () => _ = new Holder("holder", new Held("held"))
        );

        var held = await OutputUtilities.GetValueAsync(resources.OfType<Holder>().Single().Held);
        held.Should().BeOfType<Held>().And.NotBeSameAs(resources[0]);
        (await OutputUtilities.GetValueAsync(held.Id)).Should().Be("held-id");
    }

    private sealed class RecordingMocks : IMocks
    {
        public ConcurrentDictionary<string, MockResourceArgs> Resources { get; } = new();

        public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources[args.Name!] = args;
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(
                new Dictionary<string, object> { ["result"] = Output.CreateSecret($"found {args.Args["name"]}") }
            );

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Enqueue(args);
            return Task.CompletedTask;
        }
    }

    private sealed class WidgetStack : Stack
    {
        public WidgetStack() => WidgetId = new Widget("w").Id;

        [Output]
        public Output<string> WidgetId { get; private set; }
    }

    [ResourceType("acme:index:Held", "1.2.3")]
    private sealed class Held(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : CustomResource("acme:index:Held", name, args, options);

    private sealed class Holder(string name, Held held)
        : CustomResource(
            "acme:index:Holder",
            name,
            new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("held", held)),
            (CustomResourceOptions?)null
        )
    {
        [Output("held")]
        public Output<Held> Held { get; private set; } = null!;
    }
}
