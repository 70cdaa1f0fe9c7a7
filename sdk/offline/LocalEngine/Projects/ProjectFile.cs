using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Finds and reads <c>Pulumi.yaml</c>. What it asks for and cannot have is refused by name.</summary>
internal static partial class ProjectFile
{
    private static readonly ImmutableArray<string> Names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    // Settings that change what the CLI does, and that nothing here acts on.
    private static readonly ImmutableArray<string> Refused = ["backend", "options", "requiredPulumiVersion"];

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
        if (Path.GetExtension(path) == ".json")
            throw new LocalEngineException($"{path}: apig-local reads projects in YAML only.");
        var root = Yaml.ReadFile(path);
        foreach (var key in Refused)
        {
            if (root.Child(key) is not null and not YamlMap { Entries.IsEmpty: true })
                throw new LocalEngineException(
                    $"{path}: apig-local has no '{key}': leave it out, or use the Pulumi CLI."
                );
        }
        var oldDirectory = root.Text(StackConfigFile.ConfigSection);
        if (oldDirectory is not null && root.Text("stackConfigDir") is not null)
            throw new LocalEngineException(
                $"{path}: 'config' and 'stackConfigDir' both name a folder: keep the latter."
            );
        var name = root.Text("name") ?? throw new LocalEngineException($"{path}: 'name' is missing.");
        if (!Name().IsMatch(name))
        {
            throw new LocalEngineException(
                $"{path}: the name '{name}' must be of up to 100 letters, digits, '-', '_' and '.'."
            );
        }
        var (runtime, options) = root.Child("runtime") switch
        {
            YamlScalar scalar => (scalar.Text, null),
            YamlMap map => (map.Text("name"), map.Map("options")),
            _ => (null, null),
        };
        if (options?.Entries.FirstOrDefault(e => e.Name != "binary") is { } option)
            throw new LocalEngineException($"{path}: apig-local has no runtime option '{option.Name}'.");
        return new(
            name,
            Path.GetDirectoryName(path)!,
            root.Text("main") ?? "",
            runtime ?? throw new LocalEngineException($"{path}: 'runtime' is missing."),
            options?.Text("binary"),
            Plugins(root, path)
        )
        {
            Extension = Path.GetExtension(path),
            StackConfigDirectory = root.Text("stackConfigDir") ?? oldDirectory ?? "",
            Config = ProjectConfigFile.Read(root, name, path),
        };
    }

    private static ImmutableDictionary<string, string> Plugins(YamlMap root, string path)
    {
        var plugins = root.Map("plugins");
        if (plugins?.Entries.FirstOrDefault(e => e.Name != "providers") is { } other)
            throw new LocalEngineException($"{path}: apig-local has no plugins of the kind '{other.Name}'.");
        var folders = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var plugin in (plugins?.Child("providers") as YamlList)?.Items ?? [])
        {
            var map = plugin.Target as YamlMap ?? YamlMap.Empty;
            if (map.Entries.FirstOrDefault(e => e.Name is not ("name" or "path")) is { } field)
                throw new LocalEngineException($"{path}: apig-local has no '{field.Name}' of a plugin.");
            folders[Field(map, "name")] = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(path)!, Field(map, "path"))
            );
        }
        return folders.ToImmutable();

        string Field(YamlMap plugin, string name) =>
            plugin.Text(name) ?? throw new LocalEngineException($"{path}: a plugin has no '{name}'.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}\z")]
    private static partial Regex Name();
}
