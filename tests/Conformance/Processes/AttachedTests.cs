using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Processes;

/// <summary>One process for one configuration after the other, and for engines that behave badly.</summary>
internal sealed class AttachedTests
{
    [Test]
    public async Task Configure_WhileACallRuns_LetsItFinishWhereItBegan()
    {
        await using var first = await ApigSimulator.StartAsync();
        await using var second = await ApigSimulator.StartAsync();
        await using var plugin = await Attached.StartAsync();
        await plugin.ConfigureAsync(first);
        var gate = Gate.At(first, "GET", ApigPath.Acl);
        var running = plugin.Acl("one").CreateOnlyAsync(Given.Acl);
        await gate.Arrived;

        await plugin.ConfigureAsync(second);
        await plugin.Acl("two").UpAsync(Given.Acl);
        gate.Open();
        await running;

        first.Acl().Should().NotBeNull();
        second.Acl().Should().NotBeNull();
        second.Requests.Should().HaveCount(2 + 1, "one look of the preview, one look and one change of its own");
    }

    [Test]
    public async Task Call_TheEngineNeverAnswersItsMessages_IsNotHeldUp()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        await using var server = await GrpcServer.StartAsync([EngineService.For(new SilentEngine())]);
        await using var plugin = await Attached.StartAsync(server.Address);
        await plugin.ConfigureAsync(simulator);

        var acl = plugin.Acl();
        await acl.UpAsync(Given.Acl).WaitAsync(TimeSpan.FromSeconds(30));
        await plugin.Client.CancelAsync(default);
        await plugin.ConfigureAsync(simulator);
        await acl.DeleteAsync().WaitAsync(TimeSpan.FromSeconds(30));

        simulator.Acl().Should().BeNull();
    }

    private sealed class SilentEngine : IEngine
    {
        public Task LogAsync(LogRequest message, CancellationToken cancellation) =>
            Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

        public Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation) =>
            Task.FromResult(new GetRootResourceResponse());

        public Task<SetRootResourceResponse> SetRootResourceAsync(
            SetRootResourceRequest request,
            CancellationToken cancellation
        ) => Task.FromResult(new SetRootResourceResponse());
    }
}
