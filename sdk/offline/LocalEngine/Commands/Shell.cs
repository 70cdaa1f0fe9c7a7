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

    /// <summary>Asks the user something that is answered by yes or no; null when there is nobody to ask.</summary>
    public required Func<string, bool>? Ask { get; init; }

    public required EnvironmentVariables Environment { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Makes keys of passphrases.</summary>
    public KeyDerivation Derive { get; init; } = KeyDerivations.Pulumi;

    /// <summary>Where commands look for a project unless they are told.</summary>
    public required string Directory { get; init; }

    public required RunControl Control { get; init; }

    /// <summary>The program of a project.</summary>
    public Func<Project, EnvironmentVariables, IProgram> ProgramOf { get; init; } = ProgramRuntime.Of;
}
