using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using PulumiApig.Testing;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>The built plugin as a process of its own, in an environment that says nothing of any cloud.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;

    private PluginProcess(Process process)
    {
        _process = process;
        _reading = ReadErrorsAsync();
    }

    /// <summary>The first line that it wrote.</summary>
    public string PortLine { get; private set; } = "";

    public int Port => int.Parse(PortLine, NumberStyles.None, CultureInfo.InvariantCulture);

    public string Address => $"127.0.0.1:{Port}";

    public bool HasExited => _process.HasExited;

    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it has written to its error output.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Starts the plugin, and returns when it has said its port.</summary>
    public static Task<PluginProcess> StartAsync(params string[] arguments) =>
        StartAsync(arguments, new Dictionary<string, string>());

    /// <inheritdoc cref="StartAsync(string[])"/>
    public static async Task<PluginProcess> StartAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var start = new ProcessStartInfo(Checkout.Plugin, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The developer's own keys must not answer in place of those that a test gives, or withholds.
        foreach (var name in start.Environment.Keys.Where(IsOfTheCloud).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = AppContext.BaseDirectory;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var plugin = new PluginProcess(Process.Start(start)!);
        plugin.PortLine = await plugin._process.StandardOutput.ReadLineAsync() ?? "";
        return plugin;
    }

    /// <summary>Ends it without a word, as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends a signal; inconclusive when this run has it ignored.</summary>
    public void Signal(PosixSignal signal)
    {
        var number = signal == PosixSignal.SIGINT ? IgnoredSignals.Interrupt : 15;
        Assume.That(IgnoredSignals.Has(_process.Id, number), Is.False, $"This run ignores {signal}.");
        _ = Kill(_process.Id, number);
    }

    /// <summary>The exit code, once it has ended; fails when that takes too long.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    /// <summary>What it wrote to its output behind the port line, once it has ended.</summary>
    public Task<string> RestOfOutputAsync() => _process.StandardOutput.ReadToEndAsync();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _reading;
        _process.Dispose();
    }

    private static bool IsOfTheCloud(string variable) =>
        variable.StartsWith("HW_", StringComparison.Ordinal)
        || variable.StartsWith("HUAWEICLOUD_", StringComparison.Ordinal)
        || variable.StartsWith("OS_", StringComparison.Ordinal);

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
                _errors.AppendLine(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
