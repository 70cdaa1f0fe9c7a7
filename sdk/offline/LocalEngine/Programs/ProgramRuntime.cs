using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Chooses how to run the program of a project.</summary>
internal static class ProgramRuntime
{
    /// <exception cref="LocalEngineException">Nothing here can run it.</exception>
    public static IProgram Of(Project project, EnvironmentVariables environment) =>
        project.Runtime switch
        {
            "dotnet" => new DotnetProgram(project),
            "nodejs" => new NodeProgram(project, environment),
            var other => throw new LocalEngineException(
                $"Pulumi.yaml asks for the runtime '{other}'; apig-local runs 'dotnet' and 'nodejs' only."
            ),
        };
}
