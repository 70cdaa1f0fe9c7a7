using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using PulumiApig.Framework.Service;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Hosting;

/// <summary>The process: serves the provider, tells the engine its port, and ends when it is told to.</summary>
public static class PluginHost
{
    /// <summary>Runs until the engine, a signal or the end of the engine says so.</summary>
    /// <param name="args">The arguments of the process, as <see cref="CommandLine"/> reads them.</param>
    /// <param name="create">Makes the provider; what it is given takes traces, and is null when none are wanted.</param>
    public static async Task<int> RunAsync(string[] args, Func<Action<string>?, IServedProvider> create)
    {
        // A library that writes to the screen would break the engine's reading of the port.
        var stdout = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        var command = CommandLine.Parse(args);
        using var provider = create(command.IsVerbose ? Console.Error.WriteLine : null);
        await RunAsync(provider, command.Engine, stdout);
        return 0;
    }

    // Nothing but the port may ever stand on the output.
    private static async Task RunAsync(IServedProvider provider, string? engine, Stream stdout)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The engine says SIGINT to its whole process group, and kills after five seconds.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var server = await GrpcServer.StartAsync(
            [ResourceProviderService.For(provider)],
            onFault: (path, e) => Console.Error.WriteLine($"{path}: {e}")
        );
        await stdout.WriteAsync(Encoding.ASCII.GetBytes(server.Port.ToString(CultureInfo.InvariantCulture) + "\n"));
        await stdout.FlushAsync();
        // Only now: the engine waits for the port.
        using var watching = new CancellationTokenSource();
        var gone = Task.Delay(Timeout.InfiniteTimeSpan, watching.Token);
        if (engine is not null)
        {
            provider.Attach(engine);
            gone = EngineWatch.Of(engine, TimeProvider.System)?.GoneAsync(watching.Token) ?? gone;
        }
        await Task.WhenAny(ended.Task, gone);
        await watching.CancelAsync();

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.TrySetResult();
        }
    }
}
