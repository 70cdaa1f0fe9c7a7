using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin;

/// <summary>The process: serves the provider, tells the engine its port, and ends when it is told to.</summary>
internal static class PluginHost
{
    /// <param name="provider">What to serve.</param>
    /// <param name="engine">Address of the engine, whose end is the plugin's too; null when it will attach by itself.</param>
    /// <param name="stdout">Where the port goes; nothing else may ever stand there.</param>
    public static async Task RunAsync(ApigProvider provider, string? engine, Stream stdout)
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
