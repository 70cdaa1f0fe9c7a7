namespace PulumiApig.LocalEngine.Projects;

/// <summary>Which stack a command is about when the user does not say.</summary>
internal static partial class StackSelection
{
    private const string Default = "dev";

    /// <summary>The stack that was named, else the only one with a configuration file, else <c>dev</c>.</summary>
    /// <exception cref="LocalEngineException">There are several, or the name cannot be a file name.</exception>
    public static string Choose(string? named, string projectRoot)
    {
        if (named is not null)
        {
            return Name().IsMatch(named)
                ? named
                : throw new LocalEngineException(
                    $"'{named}' is not a stack name: use letters, digits, '-', '_' and '.'."
                );
        }
        var files = Directory
            .EnumerateFiles(projectRoot, "Pulumi.*.yaml")
            .Select(f => Path.GetFileNameWithoutExtension(f)["Pulumi.".Length..])
            .Order()
            .ToList();
        return files switch
        {
            [] => Default,
            [var only] => only,
            _ => throw new LocalEngineException($"Which stack? Say --stack with one of {string.Join(", ", files)}."),
        };
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^[A-Za-z0-9_.-]+\z")]
    private static partial System.Text.RegularExpressions.Regex Name();
}
