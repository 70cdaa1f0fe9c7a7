using System.Runtime.InteropServices;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Conformance.Tests.Processes;

/// <summary>What engines of all ages put on the command line, and what stands on the two outputs.</summary>
internal sealed class ArgumentTests
{
    private const string Engine = "ENGINE";

    [TestCase("")]
    [TestCase(Engine)]
    [TestCase("--logtostderr", Engine)]
    [TestCase("--logtostderr", "-v=9", Engine)]
    [TestCase("-v", "9", Engine)]
    [TestCase("--v=9", Engine)]
    [TestCase("--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:1", Engine)]
    [TestCase("--tracing=tcp://127.0.0.1:1", Engine)]
    [TestCase("--from-the-future", Engine)]
    [TestCase("--from-the-future=x", Engine)]
    [TestCase("--from-the-future", "x", Engine)]
    [TestCase("--from-the-future", "x")]
    [TestCase("-v")]
    public async Task Start_AnyArguments_SaysThePortAndTalksToTheEngine(params string[] arguments)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var engine = new RecordingEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        await using var plugin = await Attached.StartAsync([
            .. arguments.Where(a => a.Length > 0).Select(a => a == Engine ? server.Address : a),
        ]);

        (await plugin.Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();
        await plugin.ConfigureAsync(simulator);
        await plugin.Acl().UpAsync(Given.Acl);

        if (arguments.Contains(Engine))
            engine.Messages.Should().NotBeEmpty();
    }

    [TestCase("--version", @"^\d+\.\d+\.\d+")]
    [TestCase("--help", "^Usage: pulumi-resource-apig")]
    [TestCase("-h", "^Usage: pulumi-resource-apig")]
    public async Task Start_AskedForAText_PrintsItAndEnds(string argument, string text)
    {
        await using var plugin = await PluginProcess.StartAsync(argument);

        plugin.PortLine.Should().MatchRegex(text);
        (await plugin.ExitCodeAsync()).Should().Be(0);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Run_ToItsEnd_HasNothingButThePortOnItsOutput(bool isVerbose)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        await using var plugin = await Attached.StartAsync(isVerbose ? ["--logtostderr", "-v=9"] : []);
        await plugin.ConfigureAsync(simulator);
        await plugin.Acl().UpAsync(Given.Acl);

        plugin.Process.Signal(PosixSignal.SIGINT);

        (await plugin.Process.ExitCodeAsync()).Should().Be(0);
        (await plugin.Process.RestOfOutputAsync()).Should().BeEmpty();
        if (isVerbose)
            plugin.Process.Errors.Should().Contain("PUT 127.0.0.1").And.NotContain(SimulatorDefaults.SecretKey);
        else
            plugin.Process.Errors.Should().BeEmpty();
    }
}
