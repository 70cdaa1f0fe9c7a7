using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>Starts plugins and programs so that Ctrl-C on the terminal reaches this process alone.</summary>
/// <remarks>
/// The terminal interrupts all processes of the foreground group. A plugin would drop the calls that it is at, while
/// a first Ctrl-C is to let them end. On Linux <c>setsid</c> puts the child out of the group; where there is none (macOS)
/// the child is interrupted too.
/// </remarks>
internal static class ChildProcess
{
    private const string SetSid = "/usr/bin/setsid";
    private const int SigInt = 2;
    private const int TooLarge = 7;

    /// <exception cref="LocalEngineException">It cannot be started.</exception>
    public static Process Start(
        string path,
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IEnumerable<KeyValuePair<string, string>> environment
    )
    {
        var isDetachable = OperatingSystem.IsLinux() && File.Exists(SetSid);
        var start = new ProcessStartInfo
        {
            FileName = isDetachable ? SetSid : path,
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            // Stays open and empty: it ends when this process does, which tells the child that it is alone.
            RedirectStandardInput = true,
        };
        if (OperatingSystem.IsWindows())
            start.CreateNewProcessGroup = true;
        foreach (var argument in isDetachable ? [path, .. arguments] : arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e) when (e.NativeErrorCode == TooLarge && !OperatingSystem.IsWindows())
        {
            throw new LocalEngineException(
                $"{path} cannot be started: the environment is too large, with the stack's configuration in it.",
                e
            );
        }
        catch (Win32Exception e)
        {
            throw new LocalEngineException($"{path} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Asks a process to end, as Ctrl-C would.</summary>
    public static void Interrupt(Process process)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            _ = Kill(process.Id, SigInt);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
