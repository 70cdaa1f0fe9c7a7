using System.Collections.Immutable;
using Pulumi.Tests.Support;
using Pulumi.Utilities;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Running;

public sealed class InvokeTests
{
    private const string Token = "acme:index:find";

    [Test]
    public async Task Invoke_KnownArguments_GivesTheResultWithWhatItComesFrom()
    {
        var engine = new FakeEngine();
        Widget widget = null!;
        Output<Found> found = null!;

        await engine.RunAsync(() =>
        {
            widget = new Widget("w");
            found = Deployment.Instance.Invoke<Found>(
                Token,
                new FindArgs { Name = widget.Id, Numbers = { 1, 2 } },
                new InvokeOptions { Version = "1.0.0", PluginDownloadURL = "https://example.com" }
            );
        });

        var request = engine.Invokes.Single();
        request
            .Should()
            .Be(
                new ResourceInvokeRequest
                {
                    Tok = Token,
                    Args = PropertyMap.Of(("name", "id-w"), ("numbers", PropertyValue.List(1, 2))).ToStruct(),
                    Version = "1.0.0",
                    PluginDownloadURL = "https://example.com",
                    AcceptResources = true,
                }
            );
        found.Look().Value.Name.Should().Be("id-w");
        found.Look().Value.Numbers.Should().Equal(1, 2);
        (await OutputUtilities.GetDependenciesAsync(found)).Should().Equal(widget);
    }

    [Test]
    public async Task Invoke_UnknownArguments_IsUnknownWithoutACall()
    {
        var engine = new FakeEngine { IsDryRun = true };
        Output<Found> found = null!;

        await engine.RunAsync(() =>
            found = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = new Widget("w").Id })
        );

        found.Look().IsKnown.Should().BeFalse();
        engine.Invokes.Should().BeEmpty();
    }

    [Test]
    public async Task Invoke_AfterAResourceThatIsNotThereYet_IsUnknownWithoutACall()
    {
        var engine = new FakeEngine { IsDryRun = true };
        Output<Found> after = null!;
        Output<Found> from = null!;

        await engine.RunAsync(() =>
        {
            var shelf = new Shelf("shelf");
            after = Deployment.Instance.Invoke<Found>(
                Token,
                new FindArgs(),
                new InvokeOutputOptions { DependsOn = { shelf } }
            );
            from = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = shelf.Label });
        });

        after.Look().IsKnown.Should().BeFalse();
        from.Look().IsKnown.Should().BeFalse("the text is known, but comes from a resource without an id");
        engine.Invokes.Should().BeEmpty();
    }

    [Test]
    public async Task Invoke_TheAnswerIsMarked_TheResultIsToo()
    {
        var engine = new FakeEngine
        {
            OnInvoke = r =>
                r.Args.ToPropertyMap().Get("name").TryGetText(out var name) && name == "secret"
                    ? new() { Return = PropertyMap.Of(("name", PropertyValue.Secret("s"))).ToStruct() }
                    : new() { Return = new(), Unknown = name == "unknown" },
        };
        Output<Found> secret = null!;
        Output<Found> unknown = null!;

        await engine.RunAsync(() =>
        {
            secret = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "secret" });
            unknown = Deployment.Instance.Invoke<Found>(Token, new FindArgs { Name = "unknown" });
        });

        secret.Look().IsSecret.Should().BeTrue();
        secret.Look().Value.Name.Should().Be("s");
        unknown.Look().IsKnown.Should().BeFalse();
    }

    [Test]
    public async Task InvokeSingle_AResultOfOneField_IsThatField()
    {
        var engine = new FakeEngine();
        Output<string> name = null!;
        var direct = "";

        await engine.RunAsync(async () =>
        {
            name = Deployment.Instance.InvokeSingle<string>(Token, new FindArgs { Name = "n" });
            direct = await Deployment.Instance.InvokeSingleAsync<string>(Token, new FindArgs { Name = "m" });
            return new Dictionary<string, object?>();
        });

        name.Look().Value.Should().Be("n");
        direct.Should().Be("m");
    }

    [Test]
    public async Task InvokeAsync_UnknownArguments_AreSentAsTheyAre()
    {
        var engine = new FakeEngine { IsDryRun = true };

        await engine.RunAsync(async () =>
        {
            await Deployment.Instance.InvokeAsync<Found>(Token, new FindArgs { Name = new Widget("w").Id });
            return new Dictionary<string, object?>();
        });

        engine.Invokes.Single().Args.ToPropertyMap().Get("name").Should().Be(PropertyValue.Unknown);
    }

    [Test]
    public async Task Invoke_TheFunctionRefuses_FailsWithEveryReason()
    {
        var engine = new FakeEngine
        {
            OnInvoke = _ =>
                new()
                {
                    Failures =
                    {
                        new CheckFailure { Property = "name", Reason = "is too long" },
                        new CheckFailure { Reason = "and it is Sunday" },
                    },
                },
        };

        var code = await engine.RunAsync(() => Deployment.Instance.Invoke<Found>(Token, new FindArgs()));

        code.Should().Be(32);
        engine.Messages.Single().Message.Should().Contain("is too long (name); and it is Sunday");
    }

    [Test]
    public async Task Invoke_WithAParent_IsServedByItsProvider()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var provider = new ProviderResource("acme", "mine", ResourceArgs.Empty, new CustomResourceOptions());
            var parent = new Widget("w", null, new() { Provider = provider });
            Deployment.Instance.Invoke<Found>(Token, new FindArgs(), new InvokeOptions { Parent = parent });
        });

        engine.Invokes.Single().Provider.Should().Be(FakeEngine.UrnOf("pulumi:providers:acme", "mine") + "::id-mine");
    }

    [Test]
    public async Task Invoke_IntoATypeThatCannotBeRead_Fails()
    {
        var engine = new FakeEngine();

        (await engine.RunAsync(() => Deployment.Instance.Invoke<long>(Token, new FindArgs()))).Should().Be(32);
        engine.Invokes.Should().BeEmpty();
    }

    private sealed class FindArgs : InvokeArgs
    {
        [Input("numbers")]
        private InputList<int>? _numbers;

        [Input("name")]
        public Input<string>? Name { get; set; }

        public InputList<int> Numbers
        {
            get => _numbers ??= [];
            set => _numbers = value;
        }
    }

    [OutputType]
    private sealed class Found
    {
        public readonly string Name;
        public readonly ImmutableArray<int> Numbers;

        [OutputConstructor]
        private Found(string name, ImmutableArray<int> numbers) => (Name, Numbers) = (name, numbers);
    }
}
