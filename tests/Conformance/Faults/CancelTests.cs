using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Faults;

/// <summary>Cancel while a call waits for the gateway, for every kind of call.</summary>
internal sealed class CancelTests : PluginFixture
{
    private static IEnumerable<TestCaseData> Cases() =>
        from call in FaultyCall.All
        select new TestCaseData(call).SetArgDisplayNames(call.Name);

    [TestCaseSource(nameof(Cases))]
    public async Task Cancel_ACallWaitsForTheGateway_EndsItAndTheProcessStays(FaultyCall call)
    {
        var subject = call.NewSubject(Client);
        await call.Prepare(subject);
        await BeginRunAsync();
        var running = await ReachGatewayAsync(call.Method, call.Path, () => call.RunAsync(Client, subject));

        await Client.CancelAsync(default);

        var error = await FailureOf(() => running);
        // A request that changes something may have arrived: only a creation cannot simply be repeated.
        error.Code.Should().Be(call.LooksAfterwards ? StatusCode.Unknown : StatusCode.Cancelled);
        (await Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();
        (await FailureOf(() => subject.CheckOnlyAsync(PropertyMap.Empty))).Code.Should().Be(StatusCode.Cancelled);
    }

    private static IEnumerable<TestCaseData> Changes() =>
        from call in FaultyCall.All
        where call.Method != "GET"
        select new TestCaseData(call).SetArgDisplayNames(call.Name);

    [TestCaseSource(nameof(Changes))]
    public async Task Cancel_TheGatewayAnswersAMomentLater_TheChangeIsCertain(FaultyCall call)
    {
        var subject = call.NewSubject(Client);
        await call.Prepare(subject);
        await BeginRunAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var release = new ManualResetEventSlim();
        Simulator
            .On(call.Method, call.Path)
            .Meanwhile(_ =>
            {
                arrived.SetResult();
                release.Wait(TimeSpan.FromSeconds(30));
            })
            .ThenAnswerNormally();
        var running = call.RunAsync(Client, subject);
        await arrived.Task;

        await Client.CancelAsync(default);
        release.Set();

        await running;
        call.IsDone!(Simulator).Should().BeTrue();
    }

    [Test]
    public async Task Cancel_APreviewLooksAtTheGateway_EndsIt()
    {
        var running = await ReachGatewayAsync("GET", ApigPath.Ports, () => PlainPort.CreatePreviewAsync(Given.Port));

        await Client.CancelAsync(default);

        (await FailureOf(() => running)).Code.Should().Be(StatusCode.Cancelled);
    }

    [Test]
    public async Task Cancel_NothingRuns_IsAnsweredHoweverOften()
    {
        await Client.CancelAsync(default);
        await Client.CancelAsync(default);

        (await Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();
    }

    [Test]
    public async Task Configure_AfterCancel_ServesTheNextRun()
    {
        await Client.CancelAsync(default);
        await Client.ConfigureAsync(new() { Args = Config.ToStruct() }, default);

        await Port.UpAsync(Given.Port);
    }

    [TestCase("Create")]
    [TestCase("Delete")]
    [TestCase("Update")]
    [TestCase("Read")]
    public async Task Timeout_TheGatewayDoesNotAnswer_EndsTheCall(string method)
    {
        var acl = PlainAcl;
        if (method != "Create")
            await acl.CreateOnlyAsync(Given.Acl);
        Simulator.On("*", ApigPath.Acl).Always().After(TimeSpan.FromHours(1)).ThenAnswerNormally();
        var limit = TimeSpan.FromMilliseconds(50);

        var error = await FailureOf(() =>
            method switch
            {
                "Create" => acl.CreateOnlyAsync(Given.Acl, limit),
                "Delete" => acl.DeleteAsync(limit),
                "Update" => acl.UpdateOnlyAsync(Given.Acl.Set("type", "DENY"), limit),
                _ => Client.ReadAsync(
                    new()
                    {
                        Urn = acl.Urn,
                        Id = acl.Id,
                        Timeout = TimeLimit.ToSeconds(limit),
                    },
                    default
                ),
            }
        );

        error.Code.Should().Be(StatusCode.DeadlineExceeded);
    }

    /// <summary>Starts a call, and returns when its request has come to a gateway that does not answer.</summary>
    private async Task<Task> ReachGatewayAsync(string method, string path, Func<Task> call)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new ManualResetEventSlim();
        Simulator
            .On(method, path)
            .Meanwhile(_ =>
            {
                arrived.SetResult();
                release.Wait(TimeSpan.FromSeconds(30));
            })
            .CutBeforeApplying();
        var running = call();
        await Task.WhenAny(arrived.Task, running);
        arrived.Task.IsCompleted.Should().BeTrue("the call is to reach the gateway");
        _ = running.ContinueWith(_ => release.Set(), TaskScheduler.Default);
        return running;
    }
}
