using System.Text.RegularExpressions;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Which stack a command is about.</summary>
internal static partial class StackSelection
{
    private const string Default = "dev";

    /// <summary>The stack that was named, else the only one with a configuration file, else <c>dev</c>.</summary>
    /// <param name="named"><c>STACK</c>, <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>; null for none.</param>
    /// <param name="project">The project.</param>
    /// <exception cref="LocalEngineException">There are several, or the name cannot be used.</exception>
    public static string Choose(string? named, Project project)
    {
        if (named is not null)
            return Named(named, project);
        var files = project.Stacks().ToList();
        return files switch
        {
            [] => Default,
            [var only] => only,
            _ => throw new LocalEngineException($"Which stack? Say --stack with one of {string.Join(", ", files)}."),
        };
    }

    private static string Named(string named, Project project)
    {
        var parts = named.Split('/');
        if (parts is [not Project.Organization, _] or [not Project.Organization, _, _])
        {
            throw new LocalEngineException(
                $"'{named}': without a service the only organization is '{Project.Organization}'."
            );
        }
        if (parts is [_, var other, _] && other != project.Name)
            throw new LocalEngineException($"'{named}' is a stack of '{other}'; this project is '{project.Name}'.");
        return parts.Length <= 3 && Name().IsMatch(parts[^1])
            ? parts[^1]
            : throw new LocalEngineException(
                $"'{named}' is not a stack name: use up to 100 letters, digits, '-', '_' and '.'."
            );
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}\z")]
    private static partial Regex Name();
}
