using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>A program in a .NET language, built from the project file in its folder unless it names a binary.</summary>
internal sealed class DotnetProgram(Project project) : IProgram
{
    private const string Dotnet = "dotnet";

    private string? _binary;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_binary is not null)
            return;
        _binary = project.Binary is { } binary
            ? Path.Combine(project.ProgramDirectory, binary)
            : await BuildAsync(cancellation);
        if (!File.Exists(_binary))
            throw new LocalEngineException($"There is no program {_binary}.");
    }

    public Task<int> RunAsync(ProgramEnvironment environment, Action<string> onOutput, CancellationToken cancellation)
    {
        var isAssembly = _binary!.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        return ProgramProcess.RunAsync(
            isAssembly ? Dotnet : _binary,
            isAssembly ? [_binary] : [],
            project.ProgramDirectory,
            environment.Variables(),
            onOutput,
            cancellation
        );
    }

    /// <summary>Builds the program, and asks in the same breath where it is: each start of the build costs seconds.</summary>
    private async Task<string> BuildAsync(CancellationToken cancellation)
    {
        // Build servers that outlive the build would keep its pipes open.
        using var process = ChildProcess.Start(
            Dotnet,
            ["build", "-nologo", "-t:Build", "-getProperty:TargetPath"],
            project.ProgramDirectory,
            [
                new("MSBUILDDISABLENODEREUSE", "1"),
                new("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
                new("UseSharedCompilation", "false"),
            ]
        );
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var reading = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var path = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await reading;
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? path.Trim()
            : throw new LocalEngineException(
                $"The program does not build:\n{(errors.Length > 0 ? errors : path).Trim()}"
            );
    }
}
