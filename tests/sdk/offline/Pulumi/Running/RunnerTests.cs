using Pulumi.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace Pulumi.Tests.Running;

/// <summary>How a program ends: exit code 32 tells the engine that the user has seen why.</summary>
public sealed class RunnerTests
{
    [Test]
    public async Task Run_RunException_ShowsItsMessageOnly()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(void () => throw new RunException("set the region"));

        code.Should().Be(32);
        Errors(engine).Should().Equal("set the region");
        engine.Signals.Should().Be(0);
    }

    [Test]
    public async Task Run_AnyOtherException_ShowsAllOfIt()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(void () => throw new InvalidOperationException("oops"));

        code.Should().Be(32);
        Errors(engine).Single().Should().Contain("oops").And.Contain(nameof(RunnerTests), "the place is shown");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Run_ResourceException_IsShownAtItsResource(bool hideStack)
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(void () =>
            throw new ResourceException("too small", new Widget("w"), hideStack)
        );

        code.Should().Be(32);
        var message = engine.Messages.Single();
        message.Urn.Should().Be(FakeEngine.UrnOf(Widget.Token, "w"));
        message.Message.Contains(nameof(RunnerTests), StringComparison.Ordinal).Should().Be(!hideStack);
    }

    [Test]
    public async Task Run_AnOutputThatNobodyReadsFails_FailsTheProgram()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
            _ = new Widget("w").Id.Apply(int (_) => throw new RunException("in a callback"))
        );

        code.Should().Be(32);
        Errors(engine).Should().Equal("in a callback");
    }

    [Test]
    public async Task Run_ARegistrationFails_SaysSoOnceAndFailsAllItsOutputs()
    {
        var engine = new FakeEngine { OnRegister = Refuse };
        Widget widget = null!;

        var code = await engine.RunAsync(() =>
        {
            widget = new Widget("w");
            _ = widget.Text.Apply(t => t);
        });

        code.Should().Be(32);
        Errors(engine).Should().ContainSingle().Which.Should().Contain("no such type");
        await widget.Computed.State.Invoking(s => s).Should().ThrowAsync<RpcException>();

        static PulumiApig.Engine.Protocol.Monitor.RegisterResourceResponse Refuse(
            PulumiApig.Engine.Protocol.Monitor.RegisterResourceRequest r
        ) =>
            r.Type == Stack.StackType
                ? new() { Urn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" }
                : throw new RpcException(StatusCode.InvalidArgument, "no such type");
    }

    [Test]
    public async Task Run_TheEngineEndsTheRun_FailsWithoutAnErrorOfItsOwn()
    {
        var engine = new FakeEngine { OnRegister = _ => throw new RpcException(StatusCode.Unavailable, "shut down") };

        var code = await engine.RunAsync(() => { });

        code.Should().Be(32);
        Errors(engine).Should().BeEmpty();
        engine.Messages.Should().OnlyContain(m => m.Severity == LogSeverity.Debug);
    }

    [Test]
    public async Task Run_AnErrorIsLogged_FailsAtTheEnd()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
        {
            Log.Error("not good");
            _ = new Widget("w");
        });

        code.Should().Be(1);
        engine.Registrations.Should().ContainSingle("the program goes on");
        engine.Signals.Should().Be(0);
    }

    [Test]
    public async Task Run_MessagesCannotBeSent_FailsWithOne()
    {
        var engine = new FakeEngine { OnLog = _ => throw new RpcException(StatusCode.Internal, "screen broken") };

        (await engine.RunAsync(() => Log.Info("hello"))).Should().Be(1);
        (await engine.RunAsync(void () => throw new RunException("no"))).Should().Be(1);
    }

    [Test]
    public async Task Run_AnEngineThatKnowsNoSignal_IsFine()
    {
        var engine = new FakeEngine { OnSignal = () => throw new RpcException(StatusCode.Unimplemented, "what?") };

        (await engine.RunAsync(() => { })).Should().Be(0);
    }

    [Test]
    public async Task Run_WorkInApply_IsWaitedFor()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
            _ = new Widget("outer").Id.Apply(async id =>
            {
                await Task.Yield();
                return new Widget($"inner-of-{id}").Id;
            })
        );

        engine.Registrations.Select(r => r.Name).Should().Equal("outer", "inner-of-id-outer");
    }

    [Test]
    public async Task Run_AStackOfAClass_RegistersItsOutputProperties()
    {
        var engine = new FakeEngine();

        var code = await engine.RunStackAsync(Deployment.Construct<ShopStack>);

        code.Should().Be(0);
        engine.StackOutputs.Keys.Should().BeEquivalentTo("widgetId", "Renamed");
    }

    [Test]
    public async Task Run_AStackOfAClassWithAnOutputNotSet_FailsAndNamesIt()
    {
        var engine = new FakeEngine();

        var code = await engine.RunStackAsync(Deployment.Construct<ForgetfulStack>);

        code.Should().Be(32);
        Errors(engine).Single().Should().Contain("Forgotten");
    }

    [Test]
    public async Task Run_AStackOfAClassWhoseConstructorFails_ShowsItsOwnException()
    {
        var engine = new FakeEngine();

        (await engine.RunStackAsync(Deployment.Construct<FailingStack>)).Should().Be(32);
        Errors(engine).Should().Equal("cannot");
    }

    [Test]
    public async Task Run_ADeploymentInsideADeployment_Fails()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(async () =>
        {
            await new FakeEngine().RunAsync(() => { });
            return new Dictionary<string, object?>();
        });

        code.Should().Be(32);
    }

    [Test]
    public async Task Run_ConstructorsException_CanBeCaughtByTheProgram()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
            FluentActions.Invoking(() => new Widget("")).Should().Throw<ArgumentException>()
        );

        code.Should().Be(0);
    }

    [Test]
    public async Task Instance_InsideAndOutside_IsThereOnlyInside()
    {
        var engine = new FakeEngine { IsDryRun = true };
        DeploymentInstance? inside = null;

        await engine.RunAsync(() => inside = Deployment.Instance);

        (inside!.ProjectName, inside.StackName, inside.OrganizationName, inside.IsDryRun)
            .Should()
            .Be((FakeEngine.Project, FakeEngine.Stack, "organization", true));
        FluentActions.Invoking(() => Deployment.Instance).Should().Throw<InvalidOperationException>();
    }

    [Test]
    public async Task Log_MessagesOfEveryKind_ArriveInOrderOneAfterTheOther()
    {
        var (underWay, most) = (0, 0);
        var engine = new FakeEngine
        {
            OnLog = async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref underWay));
                for (var i = 0; i < 100; i++)
                    await Task.Yield();
                Interlocked.Decrement(ref underWay);
            },
        };

        await engine.RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
                Log.Info($"{i}");
            Log.Warn("careful", streamId: 3, ephemeral: true);
        });

        engine.Messages.SkipLast(1).Select(m => m.Message).Should().Equal(Enumerable.Range(0, 50).Select(i => $"{i}"));
        engine
            .Messages.Last()
            .Should()
            .Be(
                new LogRequest
                {
                    Severity = LogSeverity.Warning,
                    Message = "careful",
                    StreamId = 3,
                    Ephemeral = true,
                }
            );
        most.Should().Be(1);
    }

    private static IEnumerable<string> Errors(FakeEngine engine) =>
        engine.Messages.Where(m => m.Severity == LogSeverity.Error).Select(m => m.Message);

    private sealed class ShopStack : Stack
    {
        public ShopStack() => Id = new Widget("w").Id;

        [Output("widgetId")]
        public Output<string> Id { get; private set; }

        [Output]
        public Output<int> Renamed { get; private set; } = Output.Create(1);
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<int> Forgotten { get; private set; } = null!;
    }

    private sealed class FailingStack : Stack
    {
        public FailingStack() => throw new RunException("cannot");
    }
}
