using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>Reads <c>config</c> of <c>Pulumi.yaml</c>.</summary>
internal static class ProjectConfigFile
{
    private const string Default = "default";
    private const string Value = "value";

    /// <exception cref="LocalEngineException">It says what cannot be.</exception>
    public static ImmutableArray<ProjectConfigValue> Read(YamlMap root, string project) =>
        // A text is the older form of 'stackConfigDir'.
        root.Child(StackConfigFile.ConfigSection) is YamlScalar
            ? []
            : [.. StackConfigFile.Section(root).Select(e => Entry(e.Key, e.Value.Target, project))];

    private static ProjectConfigValue Entry(string name, YamlNode node, string project)
    {
        var key = ConfigKey.Full(name, project);
        var isOwn = key.StartsWith(project + ":", StringComparison.Ordinal);
        // A plain value is short for a default, or for the value of another package.
        if (node is YamlScalar { IsNull: true })
            throw Fault("says nothing");
        if (node is not YamlMap map)
            return new(key, null, YamlValues.Of(node, _ => null), IsSecret: false);
        foreach (var (field, said) in map.Members())
        {
            if (field is not ("type" or "description" or "secret" or "items" or Default or Value))
                throw Fault($"has an unknown attribute '{field}'");
            if (said.Target is YamlScalar { IsNull: true } && field is not (Default or Value))
                throw Fault($"has an attribute '{field}' that says nothing");
        }
        _ = map.Text("description");
        var type = map.Text("type") is { } typeName ? Type(typeName, map) : null;
        var given = map.Child(Default) ?? map.Child(Value);
        if (map.Child(Default) is not null && map.Child(Value) is not null)
            throw Fault($"cannot have both a '{Default}' and '{Value}'");
        if (!isOwn && type is not null)
            throw Fault("is not namespaced by the project and should not define a type");
        if (!isOwn && map.Child(Value) is null)
            throw Fault($"is not namespaced by the project and must have a '{Value}'");
        var value = given is null ? null : YamlValues.Of(given, _ => null);
        if (type is not null && value is not null && map.Child(Default) is not null && !type.Allows(value))
            throw Fault($"has a {Default} that is not of the type '{type}'");
        var secret = map.Child("secret") is { } mark ? YamlValues.Of(mark, _ => null) : false;
        return secret.Kind == PropertyKind.Bool
            ? new(key, type, value, secret.AsBool)
            : throw Fault("has a 'secret' that is neither true nor false");

        ConfigType Type(string typeName, YamlMap description) =>
            typeName switch
            {
                "string" or "integer" or "boolean" or "object" => new(typeName, null),
                "array" when description.Map("items") is { } items && items.Text("type") is { } item => new(
                    typeName,
                    Type(item, items)
                ),
                "array" => throw Fault("is an array and does not say of what: add 'items'"),
                _ => throw Fault($"has the type '{typeName}'; known are string, integer, boolean, object and array"),
            };

        LocalEngineException Fault(string what) => new($"the configuration key '{name}' {what}.");
    }
}
