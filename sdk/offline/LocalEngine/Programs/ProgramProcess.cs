using PulumiApig.LocalEngine.Plugins;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Runs a program as a process.</summary>
internal static class ProgramProcess
{
    /// <summary>Runs it to its end.</summary>
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
        using var process = ChildProcess.Start(path, arguments, workingDirectory, environment);
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await Task.WhenAll(ForwardAsync(process.StandardOutput), ForwardAsync(process.StandardError));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;

        async Task ForwardAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
                onOutput(line);
        }
    }
}
