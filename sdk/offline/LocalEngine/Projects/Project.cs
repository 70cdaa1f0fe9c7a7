using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Root">Folder of the project file.</param>
/// <param name="Main">Folder of the program, relative to the root; empty for the root.</param>
/// <param name="Runtime">Language of the program.</param>
/// <param name="Binary">A program built already, relative to its folder; null to build it.</param>
/// <param name="Plugins">Folders of plugins, by package.</param>
internal sealed record Project(
    string Name,
    string Root,
    string Main,
    string Runtime,
    string? Binary,
    ImmutableDictionary<string, string> Plugins
)
{
    /// <summary>Folder of the program.</summary>
    public string ProgramDirectory => Path.GetFullPath(Path.Combine(Root, Main));

    public string StackFile(string stack) => Path.Combine(Root, $"Pulumi.{stack}.yaml");
}
