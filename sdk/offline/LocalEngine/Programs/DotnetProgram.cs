using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>A program in a .NET language: built from its project file, unless Pulumi.yaml names a binary.</summary>
internal sealed class DotnetProgram(Project project) : IProgram
{
    private string? _binary;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_binary is not null)
            return;
        _binary = project.Binary is { } binary
            ? Path.Combine(project.ProgramDirectory, binary)
            : await DotnetBuild.RunAsync(DotnetProject.Choose(project), cancellation);
        if (!File.Exists(_binary))
            throw new LocalEngineException($"There is no program {_binary}.");
    }

    public Task<int> RunAsync(ProgramEnvironment environment, Action<string> onOutput, CancellationToken cancellation)
    {
        var isAssembly = _binary!.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        return ProgramProcess.RunAsync(
            isAssembly ? DotnetBuild.Dotnet : _binary,
            isAssembly ? [_binary] : [],
            project.ProgramDirectory,
            environment.Variables(),
            onOutput,
            cancellation
        );
    }
}
