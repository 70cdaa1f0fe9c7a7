using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PulumiApig.Benchmarks;

/// <summary>The plugin as the engine starts it: from the start of the process to its port line, and its memory at rest.</summary>
internal static class PluginStart
{
    private const int Starts = 20;

    public static async Task<int> MeasureAsync(string plugin)
    {
        var times = new List<double>();
        var memory = 0L;
        for (var i = 0; i < Starts; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(
                new ProcessStartInfo(plugin, "127.0.0.1:1")
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var line = await process.StandardOutput.ReadLineAsync();
            times.Add(clock.Elapsed.TotalMilliseconds);
            if (!int.TryParse(line, CultureInfo.InvariantCulture, out _))
            {
                await Console.Error.WriteLineAsync($"'{line}' is not a port.");
                return 1;
            }
            if (i == Starts - 1)
            {
                await Task.Delay(TimeSpan.FromSeconds(1.5));
                process.Refresh();
                memory = process.WorkingSet64;
            }
            SendInterrupt(process);
            await process.WaitForExitAsync();
        }
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"start to port line, {Starts} starts: median {times[Starts / 2]:0} ms, min {times[0]:0} ms, max {times[^1]:0} ms; memory at rest {memory / 1048576.0:0} MB"
            )
        );
        return 0;
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
}
