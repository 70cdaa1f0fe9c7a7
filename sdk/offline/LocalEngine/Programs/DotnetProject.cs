using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Which project file a program is built from: the one that <c>main</c> names, or the only one in the folder.</summary>
internal static class DotnetProject
{
    /// <exception cref="LocalEngineException">There is none, or more than one.</exception>
    public static string Choose(Project project)
    {
        if (project.ProgramFile is { } file)
        {
            return IsProject(file)
                ? file
                : throw new LocalEngineException(
                    $"'main: {project.Main}' in Pulumi.yaml names neither a project file (.csproj, .fsproj, .vbproj) nor a folder with one."
                );
        }
        var folder = project.ProgramDirectory;
        if (!Directory.Exists(folder))
            throw new LocalEngineException($"'main: {project.Main}' in Pulumi.yaml: there is no folder {folder}.");
        return Directory.EnumerateFiles(folder).Where(IsProject).Order(StringComparer.Ordinal).ToList() switch
        {
            [var only] => only,
            [] => throw new LocalEngineException(
                $"There is no project file (.csproj, .fsproj, .vbproj) in {folder}: name its folder as 'main' in Pulumi.yaml."
            ),
            var several => throw new LocalEngineException(
                $"There are several project files in {folder}: name one as 'main' in Pulumi.yaml: "
                    + string.Join(", ", several.Select(Path.GetFileName))
            ),
        };
    }

    private static bool IsProject(string path) => Path.GetExtension(path) is ".csproj" or ".fsproj" or ".vbproj";
}
