using System.Runtime.InteropServices;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Conformance.Tests.Processes;

/// <summary>How the process ends, and when it must not.</summary>
internal sealed class EndTests
{
    private ApigSimulator _simulator = null!;

    [SetUp]
    public async Task SetUpAsync() => _simulator = await ApigSimulator.StartAsync();

    [TearDown]
    public async Task TearDownAsync() => await _simulator.DisposeAsync();

    [TestCase(PosixSignal.SIGINT)]
    [TestCase(PosixSignal.SIGTERM)]
    public async Task Signal_AfterTheCancelOfANormalEnd_EndsWell(PosixSignal signal)
    {
        await using var plugin = await Attached.StartAsync();
        await plugin.ConfigureAsync(_simulator);
        await plugin.Client.CancelAsync(default);

        plugin.Process.Signal(signal);

        (await plugin.Process.ExitCodeAsync()).Should().Be(0);
        plugin.Process.Errors.Should().BeEmpty();
    }

    [TestCase(PosixSignal.SIGINT)]
    [TestCase(PosixSignal.SIGTERM)]
    public async Task Signal_ACallIsUnderWay_EndsWellAndSoDoesTheCall(PosixSignal signal)
    {
        await using var plugin = await Attached.StartAsync();
        await plugin.ConfigureAsync(_simulator);
        var gate = Gate.At(_simulator, "GET", ApigPath.Acl);
        var running = plugin.Acl().UpAsync(Given.Acl);
        await gate.Arrived;

        plugin.Process.Signal(signal);

        (await plugin.Process.ExitCodeAsync()).Should().Be(0);
        gate.Open();
        await running.Awaiting(r => r).Should().ThrowAsync<RpcException>();
    }

    [Test]
    public async Task Cancel_Ever_DoesNotEndTheProcess()
    {
        await using var plugin = await Attached.StartAsync();
        await plugin.Client.CancelAsync(default);

        await plugin.Client.AttachAsync(new() { Address = "127.0.0.1:1" }, default);
        await plugin.ConfigureAsync(_simulator);
        await plugin.Acl().UpAsync(Given.Acl);

        plugin.Process.HasExited.Should().BeFalse();
    }

    [Test]
    public async Task EngineGone_EndsThePluginThatItStartedButNoneThatItAttachedTo()
    {
        var server = await GrpcServer.StartAsync([EngineService.For(new RecordingEngine())]);
        await using var attached = await Attached.StartAsync();
        await attached.Client.HandshakeAsync(new() { EngineAddress = server.Address }, default);
        await attached.Client.AttachAsync(new() { Address = server.Address }, default);
        await using var started = await Attached.StartAsync(server.Address);
        await started.Client.HandshakeAsync(new() { EngineAddress = server.Address }, default);

        await server.DisposeAsync();

        (await started.Process.ExitCodeAsync()).Should().Be(0);
        (await attached.Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();
    }

    [Test]
    public async Task Start_SeveralAtOnce_EachServesItsOwnGateway()
    {
        var plugins = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Attached.StartAsync()));
        try
        {
            await Task.WhenAll(plugins.Select(UseItsOwnAsync));
        }
        finally
        {
            foreach (var plugin in plugins)
                await plugin.DisposeAsync();
        }
        plugins.Select(p => p.Process.Port).Should().OnlyHaveUniqueItems();
    }

    private static async Task UseItsOwnAsync(Attached plugin)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        await plugin.ConfigureAsync(simulator);
        await plugin.Acl().UpAsync(Given.Acl);
        simulator.Acl().Should().NotBeNull();
    }
}
