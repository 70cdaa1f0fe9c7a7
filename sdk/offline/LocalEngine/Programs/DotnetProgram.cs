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

    private async Task<string> BuildAsync(CancellationToken cancellation)
    {
        var (code, output) = await DotnetAsync(["build", "-nologo"], cancellation);
        if (code != 0)
            throw new LocalEngineException($"The program does not build:\n{output}");
        (code, output) = await DotnetAsync(["build", "-nologo", "-getProperty:TargetPath"], cancellation);
        return code == 0 ? output.Trim() : throw new LocalEngineException($"The program cannot be found:\n{output}");
    }

    private async Task<(int Code, string Output)> DotnetAsync(string[] arguments, CancellationToken cancellation)
    {
        // Build servers that outlive the build would keep its pipes open.
        using var process = ChildProcess.Start(
            Dotnet,
            arguments,
            project.ProgramDirectory,
            [
                new("MSBUILDDISABLENODEREUSE", "1"),
                new("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
                new("UseSharedCompilation", "false"),
            ]
        );
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, (output + await errors).Trim());
    }
}
