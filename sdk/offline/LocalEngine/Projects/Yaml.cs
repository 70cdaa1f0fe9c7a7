using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>YAML as nodes, with their places kept.</summary>
internal static class Yaml
{
    /// <exception cref="LocalEngineException">The file is not YAML, or its root is no mapping.</exception>
    public static YamlMappingNode ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <exception cref="LocalEngineException">The text is not YAML, or its root is no mapping.</exception>
    public static YamlMappingNode Read(string text, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new LocalEngineException($"{path}({e.Start.Line}): {e.Message}", e);
        }
        return stream.Documents.Count == 0 ? new()
            : stream.Documents[0].RootNode is YamlMappingNode root ? root
            : throw new LocalEngineException($"{path}: expected 'key: value' lines at the top.");
    }

    public static YamlNode? Child(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var child) ? child : null;

    public static YamlMappingNode? Map(this YamlMappingNode map, string name) => map.Child(name) as YamlMappingNode;

    public static string? Text(this YamlMappingNode map, string name) => (map.Child(name) as YamlScalarNode)?.Value;
}
