using System.Diagnostics;
using PulumiApig.Testing;

namespace PulumiApig.Simulator.Tests.CommandLine;

/// <summary>The executable, started as a process of its own.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private SimulatorProcess(IEnumerable<string> arguments, string? directory)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(typeof(ApigSimulator).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts a simulator and reads its first line, which must be its address and nothing else.</summary>
    public static async Task<SimulatorProcess> ServeAsync(string? directory = null, params string[] arguments)
    {
        var process = new SimulatorProcess(["--port", "0", .. arguments], directory);
        var line = await process._process.StandardOutput.ReadLineAsync();
        line.Should().MatchRegex(@"^http://127\.0\.0\.1:\d+$");
        process.Address = new Uri(line!);
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = new SimulatorProcess(arguments, null);
        var output = process._process.StandardOutput.ReadToEndAsync();
        var error = process._process.StandardError.ReadToEndAsync();
        return (await process.ExitAsync(), await output, await error);
    }

    /// <summary>Sends a signal; inconclusive when this run has it ignored.</summary>
    public async Task<int> EndAsync(string signal)
    {
        if (signal == "INT")
            Assume.That(IgnoredSignals.Has(_process.Id, IgnoredSignals.Interrupt), Is.False, "This run ignores INT.");
        using var kill = Process.Start(
            "kill",
            ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        return await ExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }
}
