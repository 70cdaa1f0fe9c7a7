using System.Diagnostics;
using System.Text;
using PulumiApig.LocalEngine.Plugins;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Runs a program as a process.</summary>
internal static class ProgramProcess
{
    /// <summary>What Linux takes for one variable, its name and the end included.</summary>
    private const int MaxVariable = 128 * 1024;

    // What the program itself wrote is in the pipe by then.
    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(1);

    /// <summary>Runs it to its end. What it left running may go on, and is heard no more.</summary>
    /// <param name="path">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="environment">What is added to the environment of this process.</param>
    /// <param name="onOutput">Told of each line that it writes.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="LocalEngineException">It cannot be started.</exception>
    public static async Task<int> RunAsync(
        string path,
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IEnumerable<KeyValuePair<string, string>> environment,
        Action<string> onOutput,
        CancellationToken cancellation
    )
    {
        var variables = environment.ToList();
        if (OperatingSystem.IsLinux())
            RefuseTooLarge(variables);
        using var process = ChildProcess.Start(path, arguments, workingDirectory, variables);
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await EndAsync(process, onOutput, onOutput);
        return process.ExitCode;
    }

    /// <summary>Waits for the end of a process and forwards its lines until then.</summary>
    public static async Task EndAsync(Process process, Action<string> onOutput, Action<string> onError)
    {
        // As under the CLI there is nothing to read: who asks is answered at once, and waits for nobody.
        process.StandardInput.Close();
        var gate = new Lock();
        var isOver = false;
        var (output, errors) = (new LineSplitter(onOutput), new LineSplitter(onError));
        var reading = Task.WhenAll(
            ForwardAsync(process.StandardOutput, output),
            ForwardAsync(process.StandardError, errors)
        );
        await process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(reading, Task.Delay(LastLines));
        lock (gate)
        {
            isOver = true;
            output.End();
            errors.End();
        }

        async Task ForwardAsync(StreamReader reader, LineSplitter lines)
        {
            var buffer = new char[4096];
            try
            {
                while (await reader.ReadAsync(buffer) is > 0 and var count)
                {
                    lock (gate)
                    {
                        if (isOver)
                            return;
                        lines.Add(buffer.AsSpan(0, count));
                    }
                }
            }
            catch (Exception e) when (e is ObjectDisposedException or IOException)
            {
                // The run is over, and its pipe is closed.
            }
        }
    }

    private static void RefuseTooLarge(IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables)
        {
            var size = Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value) + 2;
            if (size > MaxVariable)
            {
                throw new LocalEngineException(
                    $"The stack's configuration is too large for a program: the SDK reads it from the variable {name}, which would have "
                        + $"{size} bytes, and Linux allows {MaxVariable}. Keep large values in a file that the program reads."
                );
            }
        }
    }
}
