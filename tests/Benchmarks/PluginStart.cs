using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PulumiApig.Benchmarks;

/// <summary>
/// Plugins as the engine starts them: from the start of the process to the port line, and memory at rest. They take
/// turns, so that what else the machine does meets them all.
/// </summary>
internal static class PluginStart
{
    private const int Starts = 25;

    public static async Task<int> MeasureAsync(IReadOnlyList<string> plugins)
    {
        var measured = plugins.ToDictionary(plugin => plugin, _ => new List<Start>());
        for (var i = 0; i < Starts; i++)
        {
            foreach (var plugin in plugins)
            {
                if (await StartAsync(plugin) is not { } start)
                    return 1;
                measured[plugin].Add(start);
            }
        }
        Console.WriteLine($"Start to port line and memory at rest, {Starts} starts, in turns:");
        foreach (var (plugin, starts) in measured)
        {
            var times = starts.Select(s => s.Milliseconds).Order().ToList();
            var memory = starts.Select(s => s.Bytes / 1048576.0).Order().ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plugin}: median {times[Starts / 2]:0.0} ms, min {times[0]:0.0} ms, max {times[^1]:0.0} ms; {memory[Starts / 2]:0.0} MiB"
                )
            );
        }
        return 0;
    }

    private static async Task<Start?> StartAsync(string plugin)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(plugin, "127.0.0.1:1") { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var line = await process.StandardOutput.ReadLineAsync();
        var time = clock.Elapsed.TotalMilliseconds;
        if (!int.TryParse(line, CultureInfo.InvariantCulture, out _))
        {
            await Console.Error.WriteLineAsync($"{plugin}: '{line}' is not a port.");
            return null;
        }
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        process.Refresh();
        var memory = process.HasExited ? 0 : process.WorkingSet64;
        SendInterrupt(process);
        await process.WaitForExitAsync();
        return new(time, memory);
    }

    private static void SendInterrupt(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = Kill(process.Id, 2);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private readonly record struct Start(double Milliseconds, long Bytes);
}
