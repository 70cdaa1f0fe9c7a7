using PulumiApig.LocalEngine.Files;
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
        if (!OptionalFile.Exists(path))
            return StackConfig.Empty;
        return Yaml.ReadFile(path, root => Read(root, project, secrets));
    }

    /// <summary>Makes the salt of the file the stack's, and decrypts nothing.</summary>
    /// <exception cref="LocalEngineException">The file cannot be used.</exception>
    public static void Prepare(string path, StackSecrets secrets)
    {
        if (OptionalFile.Exists(path))
            Yaml.ReadFile(path, root => Salt(root, secrets));
    }

    private static string? Salt(YamlMap root, StackSecrets secrets)
    {
        Refuse(root);
        var salt = root.Text(SaltKey);
        secrets.Prefer(salt);
        return salt;
    }

    private static StackConfig Read(YamlMap root, string project, StackSecrets secrets)
    {
        var salt = Salt(root, secrets);
        return Section(root)
            .Aggregate(
                StackConfig.Empty,
                (config, entry) => Add(config, ConfigKey.Full(entry.Key, project), Value(entry.Value.Target))
            );

        static StackConfig Add(StackConfig config, string key, ConfigValue value) =>
            config.Values.TryGetValue(key, out var other) && other != value
                ? config.With(key, value) with
                {
                    Clash = key,
                }
                : config.With(key, value);

        ConfigValue Value(YamlNode node)
        {
            if (node is YamlScalar scalar)
                return new(scalar.ConfigText(), false);
            var isSecret = false;
            var value = YamlValues.Of(node, Secret);
            // A secret alone is text; inside an object it is a member like others.
            return value.TryGetText(out var text)
                ? new(text, isSecret)
                : new(PropertyJson.ToText(value), isSecret, IsStructure: true);

            PropertyValue? Secret(YamlMap map)
            {
                if (map.Members() is not { Count: 1 } members || !members.TryGetValue(SecureKey, out var secure))
                    return null;
                isSecret = true;
                return secure.Target is YamlScalar ciphertext
                    ? Decrypt(ciphertext.Text)
                    : throw new LocalEngineException($"'{SecureKey}' must be a text.");
            }
        }

        string Decrypt(string ciphertext) =>
            salt is null
                ? throw new LocalEngineException($"there are secrets but no '{SaltKey}' to open them with.")
                : secrets.For(salt).Decrypt(ciphertext);
    }

    /// <summary>The entries of the configuration, those that <c>&lt;&lt;</c> brings in too.</summary>
    /// <exception cref="LocalEngineException">It is no mapping.</exception>
    public static IReadOnlyDictionary<string, YamlNode> Section(YamlMap root) =>
        root.Members().GetValueOrDefault(ConfigSection)?.Target switch
        {
            null or YamlScalar { IsNull: true } => YamlMap.Empty.Members(),
            YamlMap section => section.Entries.FirstOrDefault(e => e.Key.Target is YamlScalar { IsText: false })
                is { } entry
                ? throw new LocalEngineException($"invalid map key: '{entry.Name}' is no text. Put it in quotes.")
                : section.Members(),
            _ => throw new LocalEngineException($"'{ConfigSection}' must hold 'key: value' lines."),
        };

    /// <summary>A scalar as a value of the configuration: always text.</summary>
    public static string ConfigText(this YamlScalar scalar) =>
        scalar.IsNull ? ""
        : scalar.IsPlain ? YamlPlain.Text(scalar.Text)
        : scalar.Text;

    private static void Refuse(YamlMap root)
    {
        foreach (var key in new[] { "environment", "encryptedkey" })
        {
            if (root.Child(key) is not null)
                throw new LocalEngineException($"'{key}' needs a service that apig-local does not have.");
        }
        if (root.Text("secretsprovider") is { } provider and not ("" or "default" or "passphrase"))
        {
            throw new LocalEngineException($"'secretsprovider: {provider}' is not known here, only 'passphrase' is.");
        }
    }
}
