using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class FailureTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [TestCase("Check", "size")]
    [TestCase("Diff", "size")]
    [TestCase("Update", "size")]
    [TestCase("Create", "key")]
    [TestCase("Delete", "key")]
    public async Task Up_ACallFails_KeepsWhatWasDoneAndGoesOnNextTime(string method, string changed)
    {
        static async Task Program(ProgramScope p, string property, string value)
        {
            await p.ThingAsync("first", PropertyMap.Of(("size", value)));
            await p.ThingAsync("a", PropertyMap.Of((property, value)));
            await p.ThingAsync("last", PropertyMap.Of(("size", value)));
        }
        await _stack.UpAsync(p => Program(p, changed, "x"));
        _stack.Provider.Before = FakeFaults.Fail(method, "a");

        (await _stack.UpAsync(p => Program(p, changed, "y"))).ShouldFailWith($"{method} of a failed");

        _stack.Resource("first").Inputs.Get("size").Should().Be(PropertyValue.Of("y"));
        _stack.State().Pending.Should().BeEmpty();
        _stack.Provider.Before = FakeFaults.None;
        (await _stack.UpAsync(p => Program(p, changed, "y"))).ShouldSucceed();
        _stack.State().Resources.Should().HaveCount(5);
        _stack.Cloud.Things.Should().HaveCount(3);
        _stack.Cloud.Things.Values.Should().OnlyContain(t => t.Values.First().Equals(PropertyValue.Of("y")));
    }

    [Test]
    public async Task Up_AStepFails_DeletesNothingAndKeepsOldOutputs()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("gone");
            await p.OutputsAsync(PropertyMap.Of(("old", "x"), ("kept", "x")));
        });
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");
        _stack.Cloud.TakeChanges();

        var run = await _stack.UpAsync(async p =>
        {
            await p.OutputsAsync(PropertyMap.Of(("kept", "y"), ("new", "y")));
            await p.ThingAsync("a");
        });

        run.Result.HasFailed.Should().BeTrue();
        _stack.Cloud.Changes.Should().BeEmpty();
        _stack.Resource("demo-dev").Outputs.Should().Equal(PropertyMap.Of(("old", "x"), ("kept", "y"), ("new", "y")));
    }

    [Test]
    public async Task Up_AStepFails_SaysNothingOfResourcesThatItDidNotComeTo()
    {
        await _stack.UpAsync(p => p.ThingAsync("later", options: r => new(r) { Protect = true }));
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.Errors().Should().Equal("Create of a failed");
    }

    [Test]
    public async Task Up_AllGoesWell_TheStackHasExactlyTheNewOutputs()
    {
        await _stack.UpAsync(p => p.OutputsAsync(PropertyMap.Of(("old", "x"), ("kept", "x"))));

        await _stack.UpAsync(p => p.OutputsAsync(PropertyMap.Of(("kept", "y"))));

        _stack.Resource("demo-dev").Outputs.Should().Equal(PropertyMap.Of(("kept", "y")));
    }

    [Test]
    public async Task Up_AStepFails_RunningStepsEndAndNoneBegins()
    {
        var isFailed = new TaskCompletionSource();
        _stack.Provider.Before = async (method, name) =>
        {
            if (method != "Create")
                return;
            if (name == "slow")
                await isFailed.Task;
            if (name == "bad")
                throw new RpcException(StatusCode.FailedPrecondition, "no");
        };

        var run = await _stack.UpAsync(async p =>
        {
            var slow = p.ThingAsync("slow");
            var call = () => p.ThingAsync("bad");
            (await call.Should().ThrowAsync<RpcException>()).Which.Code.Should().Be(StatusCode.Unavailable);
            var late = () => p.ThingAsync("late");
            (await late.Should().ThrowAsync<RpcException>()).Which.Code.Should().Be(StatusCode.Unavailable);
            isFailed.SetResult();
            await slow;
        });

        run.Result.HasFailed.Should().BeTrue();
        _stack.Cloud.Changes.Should().Equal("Create slow");
        _stack.Resource("slow").Id.Should().Be("id-1");
    }

    [Test]
    public async Task Up_ChecksFail_SaysEachWithItsProperty()
    {
        var run = await _stack.UpAsync(p => p.ThingAsync("a", PropertyMap.Of(("bad", "this"))));

        run.ShouldFailWith(
            "fake:index:Thing resource 'a': property bad value {this} has a problem: \"this\" will not do"
        );
        _stack.Cloud.Things.Should().BeEmpty();
    }

    [Test]
    public async Task Up_TheSameNameTwice_Fails()
    {
        var run = await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a");
            await p.ThingAsync("a");
        });

        run.ShouldFailWith("Duplicate resource URN");
    }

    [Test]
    public async Task Up_ACreateIsPartial_KeepsTheResourceAndUpdatesItNextTime()
    {
        _stack.Provider.Before = FakeFaults.Partial("Create", "a", "id-half", PropertyMap.Of(("half", true)));
        var inputs = PropertyMap.Of(("size", 1));
        (await _stack.UpAsync(p => p.ThingAsync("a", inputs))).ShouldFailWith("it does not start");
        var state = _stack.Resource("a");
        (state.Id, state.Inputs, state.Outputs).Should().Be(("id-half", inputs, PropertyMap.Of(("half", true))));
        state.InitErrors.Should().Equal("it does not start");
        _stack.Cloud.Things["id-half"] = inputs;
        _stack.Provider.Before = FakeFaults.None;

        var run = await _stack.UpAsync(p => p.ThingAsync("a", inputs));

        run.ShouldSucceed().Steps().Should().Equal("Update a");
        _stack.Resource("a").InitErrors.Should().BeEmpty();
    }

    [Test]
    public async Task Up_AnUpdateIsPartial_KeepsNewOutputsAndOldInputs()
    {
        await _stack.UpAsync(p => p.ThingAsync("a", PropertyMap.Of(("size", 1))));
        _stack.Provider.Before = FakeFaults.Partial("Update", "a", "id-1", PropertyMap.Of(("half", true)));

        (await _stack.UpAsync(p => p.ThingAsync("a", PropertyMap.Of(("size", 2))))).ShouldFailWith("it does not start");

        var state = _stack.Resource("a");
        state.Inputs.Should().Equal(PropertyMap.Of(("size", 1)));
        state.Outputs.Should().Equal(PropertyMap.Of(("half", true)));
    }

    [TestCase(StatusCode.Unknown, true)]
    [TestCase(StatusCode.Internal, true)]
    [TestCase(StatusCode.Unavailable, false)]
    public async Task Up_AProviderFails_ItsCodeSaysWhetherTheStateMayBeWrong(StatusCode code, bool expected)
    {
        _stack.Provider.Before = FakeFaults.Fail("Create", "a", code);

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.Result.MaybeCorrupt.Should().Be(expected);
    }

    [Test]
    public async Task Up_UnknownsInRealOutputs_AreAnError()
    {
        _stack.Provider.MoreOutputs = PropertyMap.Of(("odd", PropertyValue.Unknown));

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.ShouldFailWith("unknown outputs");
    }

    [Test]
    public async Task Up_ConfigurationIsMissing_SaysHowToSetIt()
    {
        _stack.Provider.Before = (method, _) =>
            method == "Configure"
                ? throw new RpcException(
                    StatusCode.InvalidArgument,
                    "missing",
                    new ConfigureErrorMissingKeys
                    {
                        MissingKeys =
                        {
                            new ConfigureErrorMissingKeys.Types.MissingKey
                            {
                                Name = "fake:region",
                                Description = "where it is",
                            },
                        },
                    }
                )
                : Task.CompletedTask;

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.ShouldFailWith("Missing required configuration key \"fake:region\": where it is");
        run.ShouldFailWith("config set fake:region <value>");
    }

    [TestCase(1, true)]
    [TestCase(32, false)]
    public async Task Up_TheProgramFails_SaysSoUnlessItDidItself(int code, bool isSaid)
    {
        var run = await _stack.UpAsync(p =>
        {
            p.ExitCode = code;
            return Task.CompletedTask;
        });

        run.Result.HasFailed.Should().BeTrue();
        run.Errors().Any(e => e.Contains("non-zero exit code: 1")).Should().Be(isSaid);
    }

    [Test]
    public async Task Up_ACrashInTheMiddleOfACreate_LeavesAPendingOperationInASoundState()
    {
        byte[]? atCrash = null;
        _stack.Provider.After = (method, name) =>
        {
            if (method == "Create" && name == "b")
                atCrash = File.ReadAllBytes(_stack.StatePath);
            return Task.CompletedTask;
        };
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a");
            await p.ThingAsync("b");
        });
        File.WriteAllBytes(_stack.StatePath, atCrash!);

        var state = _stack.State();

        state.Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "a");
        state.Pending.Select(p => (p.Resource.Name, p.Kind)).Should().Equal(("b", PendingKind.Creating));
    }

    [Test]
    public async Task Up_AfterACrash_WarnsAndKeepsThePendingCreationUntilItIsCleared()
    {
        await CrashInCreateAsync("lost");

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.ShouldSucceed()
            .Messages(Protocol.Engine.LogSeverity.Warning)
            .Should()
            .ContainSingle(w => w.Contains("::lost"));
        _stack.State().Pending.Should().ContainSingle();
        (await _stack.RefreshAsync(new RunOptions { ClearPendingCreates = true })).ShouldSucceed();
        _stack.State().Pending.Should().BeEmpty();
    }

    [Test]
    public async Task Up_AfterACrash_CreatingItResolvesThePendingCreation()
    {
        await CrashInCreateAsync("lost");

        (await _stack.UpAsync(p => p.ThingAsync("lost"))).ShouldSucceed();

        _stack.State().Pending.Should().BeEmpty();
    }

    [Test]
    public async Task Up_KilledAtAnyWrite_LeavesASoundStateThatTheNextRunRepairs()
    {
        static async Task Program(ProgramScope p, string name)
        {
            var a = await p.ThingAsync("a", PropertyMap.Of(("key", name), ("fixedName", true)));
            var b = await p.ThingAsync("b", PropertyMap.Of(("key", a.Output("address"))), a.Feeds("key"));
            await p.ThingAsync("c", PropertyMap.Of(("key", b.Output("address")), ("size", name)), b.Feeds("key"));
            await p.ThingAsync($"only-{name}");
        }
        await _stack.UpAsync(p => Program(p, "x"));
        var states = new List<byte[]>();
        _stack.Provider.Before = (_, _) =>
        {
            lock (states)
                states.Add(File.ReadAllBytes(_stack.StatePath));
            return Task.CompletedTask;
        };
        await _stack.UpAsync(p => Program(p, "y"));
        _stack.Provider.Before = FakeFaults.None;

        states.Should().HaveCountGreaterThan(10);
        foreach (var state in states.DistinctBy(Convert.ToBase64String))
        {
            File.WriteAllBytes(_stack.StatePath, state);
            (await _stack.UpAsync(p => Program(p, "y"))).ShouldSucceed();
            _stack
                .State()
                .Resources.Select(r => r.Name)
                .Order()
                .Should()
                .Equal("a", "b", "c", "default", "demo-dev", "only-y");
        }
    }

    [Test]
    public async Task Up_Cancelled_LetsRunningStepsEndAndTellsProviders()
    {
        using var cancel = new CancellationTokenSource();
        _stack.Provider.Before = (method, name) =>
            method == "Create" && name == "a" ? cancel.CancelAsync() : Task.CompletedTask;

        var run = await _stack.UpAsync(
            async p =>
            {
                await p.ThingAsync("a");
                await p.ThingAsync("b");
            },
            control: new(cancel.Token, default)
        );

        run.ShouldFailWith("cancelled");
        _stack.State().Resources.Select(r => r.Name).Should().Equal("demo-dev", "default", "a");
        _stack.Provider.Cancels.Should().BeGreaterThanOrEqualTo(2);
    }

    [Test]
    public async Task Up_TwoAtOnce_TheSecondIsRefused()
    {
        await _stack.UpAsync(async _ =>
        {
            var second = () => _stack.UpAsync(p => p.ThingAsync("a"));
            (await second.Should().ThrowAsync<LocalEngineException>())
                .Which.Message.Should()
                .Contain("Another run is at work");
        });

        (await _stack.UpAsync(p => p.ThingAsync("a"))).ShouldSucceed();
    }

    private async Task CrashInCreateAsync(string name)
    {
        byte[]? atCrash = null;
        _stack.Provider.After = (_, _) =>
        {
            atCrash = File.ReadAllBytes(_stack.StatePath);
            return Task.CompletedTask;
        };
        await _stack.UpAsync(p => p.ThingAsync(name));
        _stack.Provider.After = FakeFaults.None;
        File.WriteAllBytes(_stack.StatePath, atCrash!);
    }
}
