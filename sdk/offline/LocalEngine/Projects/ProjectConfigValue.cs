using System.Globalization;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>What a project says about one value of the configuration of its stacks.</summary>
/// <param name="Key">The full key.</param>
/// <param name="Type">The type that a value must have; null for any.</param>
/// <param name="Given">The value where a stack has none; null when a stack must have one.</param>
/// <param name="IsSecret">Whether a stack must keep it as a secret.</param>
internal sealed record ProjectConfigValue(string Key, ConfigType? Type, PropertyValue? Given, bool IsSecret)
{
    /// <summary>The configuration of a stack, with the project's value where the stack has none.</summary>
    public StackConfig Complete(StackConfig config) =>
        Given is { } given && !config.Values.ContainsKey(Key)
            ? config.With(
                Key,
                new(Text(given), IsSecret: false, IsStructure: given.Kind is PropertyKind.Object or PropertyKind.List)
            )
            : config;

    /// <exception cref="LocalEngineException">The stack has no value, or one that the project does not allow.</exception>
    public void Check(StackConfig config, string stack)
    {
        if (!config.Values.TryGetValue(Key, out var value))
            throw new LocalEngineException($"Stack '{stack}' is missing configuration value '{Key}'.");
        if (Type is null)
            return;
        if (IsSecret && !value.IsSecret)
        {
            throw new LocalEngineException(
                $"Stack '{stack}' with configuration key '{Key}' must be encrypted as it's secret."
            );
        }
        if (!Type.Allows(value))
            throw new LocalEngineException($"Stack '{stack}' with configuration key '{Key}' must be of type '{Type}'.");
    }

    private static string Text(PropertyValue value) =>
        value.TryGetText(out var text) ? text : PropertyJson.ToText(value);
}

/// <summary>A type of configuration values: <c>string</c>, <c>integer</c>, <c>boolean</c>, <c>object</c>, or <c>array</c> of one.</summary>
internal sealed record ConfigType(string Name, ConfigType? Items)
{
    public bool Allows(PropertyValue value) =>
        Name switch
        {
            "string" => value.Kind == PropertyKind.Text,
            "integer" => value.TryGetText(out var text)
                ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                : value.Kind == PropertyKind.Number && double.IsInteger(value.AsNumber),
            "boolean" => value.TryGetText(out var word) ? word is "true" or "false" : value.Kind == PropertyKind.Bool,
            "object" => value.Kind == PropertyKind.Object,
            _ => value.Kind == PropertyKind.List && value.AsList.All(Items!.Allows),
        };

    public bool Allows(ConfigValue value)
    {
        if (!value.IsStructure)
            return Allows(PropertyValue.Of(value.Text));
        using var json = JsonDocument.Parse(value.Text);
        return Allows(PropertyJson.Read(json.RootElement));
    }

    public override string ToString() => Items is null ? Name : $"{Name}<{Items}>";
}
