using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Secrets;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>What a command has around it.</summary>
internal sealed record Shell
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Where runs are shown.</summary>
    public required IScreen Screen { get; init; }

    /// <summary>Asks the user something that is answered by yes or no; null without a terminal.</summary>
    public required Func<string, bool>? Ask { get; init; }

    public required EnvironmentVariables Environment { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Makes keys of passphrases.</summary>
    public KeyDerivation Derive { get; init; } = KeyDerivations.Pulumi;

    /// <summary>The folder that relative paths start from; null when it was removed.</summary>
    public required string? Directory { get; init; }

    public required RunControl Control { get; init; }

    /// <summary>A path as the user gives it.</summary>
    /// <exception cref="LocalEngineException">It is none, or starts from a folder that was removed.</exception>
    public string FullPath(string path)
    {
        if (path.Length == 0)
            throw new LocalEngineException("An empty text is not a path.");
        if (Path.IsPathFullyQualified(path))
            return Path.GetFullPath(path);
        return Directory is { } directory
            ? Path.GetFullPath(path, directory)
            : throw new LocalEngineException("The current folder was removed: go to another one, or say --cwd.");
    }

    /// <summary>The program of a project.</summary>
    public Func<Project, EnvironmentVariables, IProgram> ProgramOf { get; init; } = ProgramRuntime.Of;
}
