using System.Text;
using System.Text.Json;
using PulumiApig.LocalEngine.Plugins;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Builds a project.</summary>
internal static class DotnetBuild
{
    public const string Dotnet = "dotnet";

    // Build servers that outlive the build would hold files of the project.
    private static readonly KeyValuePair<string, string>[] NoServers =
    [
        new("MSBUILDDISABLENODEREUSE", "1"),
        new("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        new("UseSharedCompilation", "false"),
    ];

    /// <returns>The assembly.</returns>
    /// <exception cref="LocalEngineException">It does not build, or is no program.</exception>
    public static async Task<string> RunAsync(string projectFile, CancellationToken cancellation)
    {
        var built = await BuildAsync(projectFile, [], cancellation);
        if (built.Path.Length > 0)
            return built.Program(projectFile);
        var frameworks = built.Frameworks.Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (frameworks is not [var framework])
        {
            throw new LocalEngineException(
                $"{projectFile} targets several frameworks ({string.Join(", ", frameworks)}): a program needs one <TargetFramework>."
            );
        }
        return (await BuildAsync(projectFile, ["-f", framework], cancellation)).Program(projectFile);
    }

    /// <summary>Builds, and asks in the same breath where the program is: each start of the build costs seconds.</summary>
    private static async Task<Built> BuildAsync(
        string projectFile,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    )
    {
        using var process = ChildProcess.Start(
            Dotnet,
            [
                "build",
                projectFile,
                "-nologo",
                "-t:Build",
                "-getProperty:TargetPath,TargetFrameworks,OutputType",
                .. arguments,
            ],
            Path.GetDirectoryName(projectFile)!,
            NoServers
        );
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        await ProgramProcess.EndAsync(process, line => output.AppendLine(line), line => errors.AppendLine(line));
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? Built.Parse(output.ToString())
            : throw new LocalEngineException(
                $"The program does not build:\n{(errors.Length > 0 ? errors : output).ToString().Trim()}"
            );
    }

    private sealed record Built(string Path, string Frameworks, string OutputType)
    {
        public static Built Parse(string output)
        {
            // Warnings may come before.
            using var json = JsonDocument.Parse(output[Math.Max(0, output.IndexOf('{'))..]);
            var properties = json.RootElement.GetProperty("Properties");
            return new(Text("TargetPath"), Text("TargetFrameworks"), Text("OutputType"));

            string Text(string name) => properties.GetProperty(name).GetString() ?? "";
        }

        public string Program(string projectFile) =>
            OutputType.Equals("Library", StringComparison.OrdinalIgnoreCase)
                ? throw new LocalEngineException(
                    $"{projectFile} builds a library: a program needs <OutputType>Exe</OutputType>."
                )
                : Path;
    }
}
