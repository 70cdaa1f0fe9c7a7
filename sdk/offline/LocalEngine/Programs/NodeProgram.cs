using System.Globalization;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>
/// A program in JavaScript or TypeScript, on the official SDK in its <c>node_modules</c>. The SDK brings a compiler of
/// its own for TypeScript.
/// </summary>
internal sealed class NodeProgram(Project project, EnvironmentVariables environment) : IProgram
{
    private static readonly string Node = OperatingSystem.IsWindows() ? "node.exe" : "node";
    private static readonly string Entry = Path.Combine("@pulumi", "pulumi", "cmd", "run", "index.js");

    private string? _entry;

    public Task PrepareAsync(CancellationToken cancellation)
    {
        _entry ??=
            Modules().Select(folder => Path.Combine(folder, Entry)).FirstOrDefault(File.Exists)
            ?? throw new LocalEngineException(
                $"The program needs the npm package @pulumi/pulumi: run `npm install` in {project.ProgramDirectory}."
            );
        if (!Folders("PATH").Any(folder => File.Exists(Path.Combine(folder, Node))))
            throw new LocalEngineException("The program needs Node.js: there is no 'node' in PATH.");
        return Task.CompletedTask;
    }

    public Task<int> RunAsync(
        ProgramEnvironment environment,
        Action<string> onOutput,
        CancellationToken cancellation
    ) =>
        ProgramProcess.RunAsync(
            Node,
            [_entry!, .. Arguments(environment), Path.GetFileName(project.ProgramFile) ?? "."],
            project.ProgramDirectory,
            [.. environment.Variables(), new("PULUMI_NODEJS_TYPESCRIPT", "true")],
            onOutput,
            cancellation
        );

    // As Node looks for them: in the folder, in those above it, and where NODE_PATH says.
    private IEnumerable<string> Modules()
    {
        for (var folder = new DirectoryInfo(project.ProgramDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "node_modules");
        foreach (var folder in Folders("NODE_PATH"))
            yield return folder;
    }

    private string[] Folders(string variable) =>
        (environment(variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Arguments(ProgramEnvironment environment) =>
        [
            $"--monitor={environment.Address}",
            $"--engine={environment.Address}",
            $"--organization={Project.Organization}",
            $"--project={environment.Project.Name}",
            $"--stack={environment.Stack}",
            $"--root-directory={environment.Project.Root}",
            $"--pwd={environment.Project.ProgramDirectory}",
            $"--parallel={environment.Parallel.ToString(CultureInfo.InvariantCulture)}",
            .. environment.IsPreview ? new[] { "--dry-run" } : [],
        ];
}
