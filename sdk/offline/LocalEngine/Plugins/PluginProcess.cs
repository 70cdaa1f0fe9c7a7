using System.Diagnostics;
using System.Globalization;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>A plugin's process: it says its port on the first line of its output, then serves until it is told to end.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly OutputTail _output;
    private readonly Task _reading;
    private readonly string _name;

    private PluginProcess(Process process, OutputTail output, Task reading, int port)
    {
        _process = process;
        _output = output;
        _reading = reading;
        _name = Path.GetFileName(process.StartInfo.FileName);
        Port = port;
    }

    public int Port { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a plugin and waits for its port.</summary>
    /// <param name="path">The executable.</param>
    /// <param name="arguments">Its arguments; the last one is the address of the Engine service.</param>
    /// <param name="workingDirectory">Where it runs: the program's folder.</param>
    /// <param name="environment">What is added to the environment of this process.</param>
    /// <param name="log">Takes each line that it writes besides; null to drop it.</param>
    /// <param name="cancellation">Ends the wait and the process.</param>
    /// <exception cref="LocalEngineException">It cannot be started, ends at once, or says something else first.</exception>
    public static async Task<PluginProcess> StartAsync(
        string path,
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IEnumerable<KeyValuePair<string, string>> environment,
        Action<string>? log,
        CancellationToken cancellation
    )
    {
        var process = ChildProcess.Start(path, arguments, workingDirectory, environment);
        var output = new OutputTail(log);
        var errors = output.DrainAsync(process.StandardError);
        try
        {
            var port = await ReadPortAsync(process, output, errors, path, cancellation);
            return new(process, output, Task.WhenAll(errors, output.DrainAsync(process.StandardOutput)), port);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>What is known of a plugin that ended without being told to.</summary>
    public string Diagnosis() =>
        $"The plugin {_name} ended too early{(HasExited ? $", with code {_process.ExitCode}" : "")}. "
        + (_output.ToString() is { Length: > 0 } text ? $"Its last output:\n{text}" : "It wrote no output.");

    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        ChildProcess.Interrupt(_process);
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        // A grandchild may keep the pipes open.
        await Task.WhenAny(_reading, Task.Delay(Timeout.InfiniteTimeSpan, limit.Token));
        _process.Dispose();
    }

    private static async Task<int> ReadPortAsync(
        Process process,
        OutputTail output,
        Task errors,
        string path,
        CancellationToken cancellation
    )
    {
        var line = await process.StandardOutput.ReadLineAsync(cancellation);
        if (
            int.TryParse(line?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536
        )
            return port;
        if (line is not null)
            throw new LocalEngineException($"The plugin {path} must write its port first, and wrote '{line}'.");
        await process.WaitForExitAsync(cancellation);
        await errors.WaitAsync(EndLimit, cancellation);
        throw new LocalEngineException(
            $"The plugin {path} ended with code {process.ExitCode} before it wrote its port.\n{output}".TrimEnd()
        );
    }
}
