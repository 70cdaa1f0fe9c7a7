using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Finds and reads <c>Pulumi.yaml</c>.</summary>
internal static class ProjectFile
{
    private static readonly ImmutableArray<string> Names = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>The project of a folder: its own or that of the nearest folder above.</summary>
    /// <exception cref="LocalEngineException">There is none, or it cannot be used.</exception>
    public static Project Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Names.Select(n => Path.Combine(folder.FullName, n)).FirstOrDefault(File.Exists) is { } path)
                return Read(path);
        }
        throw new LocalEngineException($"There is no Pulumi.yaml in {directory} or above it.");
    }

    private static Project Read(string path)
    {
        var root = Yaml.ReadFile(path);
        var (runtime, options) = root.Child("runtime") switch
        {
            YamlScalarNode name => (name.Value, null),
            YamlMappingNode map => (map.Text("name"), map.Map("options")),
            _ => (null, null),
        };
        return new(
            root.Text("name") ?? throw new LocalEngineException($"{path}: 'name' is missing."),
            Path.GetDirectoryName(path)!,
            root.Text("main") ?? "",
            runtime ?? throw new LocalEngineException($"{path}: 'runtime' is missing."),
            options?.Text("binary"),
            Plugins(root, path)
        );
    }

    private static ImmutableDictionary<string, string> Plugins(YamlMappingNode root, string path)
    {
        var providers = root.Map("plugins")?.Child("providers") as YamlSequenceNode;
        return (providers?.Children ?? []).OfType<YamlMappingNode>().ToImmutableDictionary(Field("name"), Folder);

        Func<YamlMappingNode, string> Field(string name) =>
            plugin => plugin.Text(name) ?? throw new LocalEngineException($"{path}: a plugin has no '{name}'.");

        string Folder(YamlMappingNode plugin) =>
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Field("path")(plugin)));
    }
}
