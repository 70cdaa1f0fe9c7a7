using System.Diagnostics;

namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>A command, from its start to its end.</summary>
internal static class ProcessRun
{
    public static async Task<Run> ToEndAsync(
        string command,
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string?> variables,
        string? folder = null
    )
    {
        var start = new ProcessStartInfo(command, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>How a run ended, and what it printed.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public string Screen => Output + Error;
}
