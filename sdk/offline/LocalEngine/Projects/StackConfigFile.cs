using PulumiApig.LocalEngine.Secrets;
using PulumiApig.Protocol.Values;

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
        if (!Path.Exists(path))
            return StackConfig.Empty;
        var root = Yaml.ReadFile(path);
        Refuse(root, path);
        var salt = root.Text(SaltKey);
        secrets.Prefer(salt);
        return Section(root, path)
            .Aggregate(
                StackConfig.Empty,
                (config, entry) => config.With(ConfigKey.Full(entry.Key, project), Value(entry.Value.Target))
            );

        ConfigValue Value(YamlNode node)
        {
            if (node is YamlScalar scalar)
                return new(scalar.ConfigText(), false);
            var isSecret = false;
            var value = YamlValues.Of(node, Secret);
            // A secret alone is text; inside an object it is a member like others.
            return new(isSecret && value.TryGetText(out var text) ? text : PropertyJson.ToText(value), isSecret);

            PropertyValue? Secret(YamlMap map)
            {
                if (map.Members() is not { Count: 1 } members || !members.TryGetValue(SecureKey, out var secure))
                    return null;
                isSecret = true;
                return secure.Target is YamlScalar ciphertext
                    ? Decrypt(ciphertext.Text)
                    : throw new LocalEngineException($"{path}: '{SecureKey}' must be a text.");
            }
        }

        string Decrypt(string ciphertext) =>
            salt is null
                ? throw new LocalEngineException($"{path} has secrets but no '{SaltKey}' to open them with.")
                : secrets.For(salt).Decrypt(ciphertext);
    }

    /// <summary>The entries of the configuration, those that <c>&lt;&lt;</c> brings in too.</summary>
    /// <exception cref="LocalEngineException">It is no mapping.</exception>
    public static IReadOnlyDictionary<string, YamlNode> Section(YamlMap root, string path) =>
        root.Members().GetValueOrDefault(ConfigSection)?.Target switch
        {
            null or YamlScalar { IsNull: true } => YamlMap.Empty.Members(),
            YamlMap section => section.Members(),
            _ => throw new LocalEngineException($"{path}: '{ConfigSection}' must hold 'key: value' lines."),
        };

    /// <summary>A scalar as a value of the configuration: always text.</summary>
    public static string ConfigText(this YamlScalar scalar) =>
        scalar.IsNull ? ""
        : scalar.IsPlain ? YamlPlain.Text(scalar.Text)
        : scalar.Text;

    private static void Refuse(YamlMap root, string path)
    {
        foreach (var key in new[] { "environment", "encryptedkey" })
        {
            if (root.Child(key) is not null)
                throw new LocalEngineException($"{path}: '{key}' needs a service that apig-local does not have.");
        }
        if (root.Text("secretsprovider") is { } provider and not ("" or "default" or "passphrase"))
        {
            throw new LocalEngineException(
                $"{path}: 'secretsprovider: {provider}' is not known here, only 'passphrase' is."
            );
        }
    }
}
