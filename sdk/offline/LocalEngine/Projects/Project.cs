using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Root">Folder of the project file.</param>
/// <param name="Main">Folder or file of the program, relative to the root; empty for the root.</param>
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
    /// <summary>What stacks without an organization of their own have.</summary>
    public const string Organization = "organization";

    private const string StackPrefix = "Pulumi.";

    /// <summary>The folder of the stacks' configuration, relative to the root.</summary>
    public string StackConfigDirectory { get; init; } = "";

    /// <summary>The ending of the project file, which those of the stacks share.</summary>
    public string Extension { get; init; } = ".yaml";

    /// <summary>What the project says about configuration.</summary>
    public ImmutableArray<ProjectConfigValue> Config { get; init; } = [];

    /// <summary>The file that <c>main</c> names; null when it names a folder.</summary>
    public string? ProgramFile => Main.Length > 0 && File.Exists(MainPath) ? MainPath : null;

    /// <summary>Folder of the program.</summary>
    public string ProgramDirectory => ProgramFile is { } file ? Path.GetDirectoryName(file)! : MainPath;

    private string MainPath => Path.GetFullPath(Path.Combine(Root, Main));

    // Below the root in any case, as the CLI has it.
    private string StackFolder => Path.GetFullPath(Path.Join(Root, StackConfigDirectory));

    public string StackFile(string stack) => Path.Combine(StackFolder, $"{StackPrefix}{stack}{Extension}");

    /// <summary>The stacks that have a configuration file.</summary>
    public IEnumerable<string> Stacks() =>
        Directory.Exists(StackFolder)
            ? Directory
                .EnumerateFiles(StackFolder, $"{StackPrefix}*{Extension}")
                .Select(f => Path.GetFileNameWithoutExtension(f)[StackPrefix.Length..])
                .Order()
            : [];
}
