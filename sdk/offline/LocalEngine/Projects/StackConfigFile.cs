using System.Text.Json;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.Protocol.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Reads <c>Pulumi.STACK.yaml</c>.</summary>
internal static class StackConfigFile
{
    public const string SaltKey = "encryptionsalt";
    public const string ConfigSection = "config";
    public const string SecureKey = "secure";

    /// <summary>The configuration; empty when there is no file. The salt in the file becomes the stack's.</summary>
    /// <exception cref="LocalEngineException">The file cannot be used, or a secret in it cannot be decrypted.</exception>
    public static StackConfig Read(string path, string project, StackSecrets secrets)
    {
        if (!File.Exists(path))
            return StackConfig.Empty;
        var root = Yaml.ReadFile(path);
        var salt = root.Text(SaltKey);
        secrets.Prefer(salt);
        var section = root.Map(ConfigSection) ?? new YamlMappingNode();
        return section.Children.Aggregate(
            StackConfig.Empty,
            (config, entry) =>
                config.With(ConfigKey.Full(((YamlScalarNode)entry.Key).Value ?? "", project), Value(entry.Value))
        );

        ConfigValue Value(YamlNode node) =>
            node switch
            {
                YamlScalarNode scalar => new(scalar.Value ?? "", false),
                YamlMappingNode map when Secure(map) is { } ciphertext => new(Decrypt(ciphertext), true),
                _ => new(PropertyJson.ToText(Structure(node, out var isSecret)), isSecret),
            };

        string Decrypt(string ciphertext) =>
            salt is null
                ? throw new LocalEngineException($"{path} has secrets but no '{SaltKey}' to open them with.")
                : secrets.For(salt).Decrypt(ciphertext);

        PropertyValue Structure(YamlNode node, out bool isSecret)
        {
            var foundSecret = false;
            var value = Walk(node);
            isSecret = foundSecret;
            return value;

            PropertyValue Walk(YamlNode node)
            {
                switch (node)
                {
                    case YamlMappingNode map when Secure(map) is { } ciphertext:
                        foundSecret = true;
                        return Decrypt(ciphertext);
                    case YamlMappingNode map:
                        return PropertyMap.Of(
                            map.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", Walk(c.Value)))
                        );
                    case YamlSequenceNode list:
                        return PropertyValue.List(list.Children.Select(Walk));
                    default:
                        return Scalar((YamlScalarNode)node);
                }
            }
        }
    }

    private static string? Secure(YamlMappingNode map) => map.Children.Count == 1 ? map.Text(SecureKey) : null;

    // Inside an object a plain scalar has its JSON type; in quotes it is text.
    private static PropertyValue Scalar(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (node.Style != ScalarStyle.Plain)
            return text;
        if (text is "" or "~")
            return PropertyValue.Null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? text
                : PropertyJson.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
