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
        return Yaml.ReadFile(path, root => Read(root, path));
    }

    private static Project Read(YamlMap root, string path)
    {
        foreach (var key in Refused)
        {
            if (root.Child(key) is not null and not YamlMap { Entries.IsEmpty: true })
                throw new LocalEngineException($"apig-local has no '{key}': leave it out, or use the Pulumi CLI.");
        }
        foreach (var text in new[] { "description", "author", "website", "license" })
            _ = root.Text(text);
        foreach (var map in new[] { "template", "packages" })
            _ = root.Map(map);
        var oldDirectory =
            root.Child(StackConfigFile.ConfigSection) is YamlScalar ? root.Text(StackConfigFile.ConfigSection) : null;
        if (oldDirectory is not null && root.Text("stackConfigDir") is not null)
            throw new LocalEngineException($"'config' and 'stackConfigDir' both name a folder: keep the latter.");
        var name = root.Text("name") ?? throw new LocalEngineException($"'name' is missing.");
        if (!Name().IsMatch(name))
        {
            throw new LocalEngineException(
                $"the name '{name}' must be of up to 100 letters, digits, '-', '_' and '.'."
            );
        }
        var (runtime, options) = root.Child("runtime") switch
        {
            YamlMap map => (map.Text("name"), map.Map("options")),
            _ => (root.Text("runtime"), null),
        };
        if (Other(root.Child("runtime") as YamlMap, "name", "options") is { } setting)
            throw new LocalEngineException($"apig-local has no '{setting}' of a runtime.");
        if (Other(options, "binary") is { } option)
            throw new LocalEngineException($"apig-local has no runtime option '{option}'.");
        return new(
            name,
            Path.GetDirectoryName(path)!,
            root.Text("main") ?? "",
            runtime ?? throw new LocalEngineException($"'runtime' is missing."),
            options?.Text("binary"),
            Plugins(root, path)
        )
        {
            Extension = Path.GetExtension(path),
            StackConfigDirectory = root.Text("stackConfigDir") ?? oldDirectory ?? "",
            Config = ProjectConfigFile.Read(root, name),
        };
    }

    private static ImmutableDictionary<string, string> Plugins(YamlMap root, string path)
    {
        var plugins = root.Map("plugins");
        if (Other(plugins, "providers") is { } kind)
            throw new LocalEngineException($"apig-local has no plugins of the kind '{kind}'.");
        var folders = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var plugin in plugins?.List("providers")?.Items ?? [])
        {
            var map = plugin.Target as YamlMap ?? YamlMap.Empty;
            if (Other(map, "name", "path") is { } field)
                throw new LocalEngineException($"apig-local has no '{field}' of a plugin.");
            folders[Field(map, "name")] = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(path)!, Field(map, "path"))
            );
        }
        return folders.ToImmutable();

        string Field(YamlMap plugin, string name) =>
            plugin.Text(name) ?? throw new LocalEngineException($"a plugin has no '{name}'.");
    }

    private static string? Other(YamlMap? map, params IEnumerable<string> known) =>
        map?.Members().Keys.Except(known).FirstOrDefault();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}\z")]
    private static partial Regex Name();
}
