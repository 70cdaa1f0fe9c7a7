using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>A stack's configuration: <c>namespace:key</c> to value.</summary>
internal sealed record StackConfig(ImmutableSortedDictionary<string, ConfigValue> Values)
{
    public static readonly StackConfig Empty = new(
        ImmutableSortedDictionary.Create<string, ConfigValue>(StringComparer.Ordinal)
    );

    /// <summary>A key that stands there in several forms with different values. The CLI takes any of them.</summary>
    public string? Clash { get; init; }

    public StackConfig With(string key, ConfigValue value) => this with { Values = Values.SetItem(key, value) };

    /// <summary>The configuration of a package, as the inputs of its default provider: every value is text.</summary>
    public PropertyMap Of(string package) =>
        PropertyMap.Of(
            InNamespace(package)
                .Select(v =>
                    (v.Key, v.Value.IsSecret ? PropertyValue.Secret(v.Value.Text) : PropertyValue.Of(v.Value.Text))
                )
        );

    /// <summary>All as a JSON object of texts, secrets in the clear.</summary>
    public string ToJson() => Json(Values.Select(v => (v.Key, v.Value.Text)));

    /// <summary>The configuration of a package as a JSON object of texts, secrets in the clear, without the namespace.</summary>
    public string ToJson(string package) => Json(InNamespace(package).Select(v => (v.Key, v.Value.Text)));

    /// <summary>The keys of the secrets as a JSON list.</summary>
    public string SecretKeysToJson() =>
        PropertyJson.ToText(
            PropertyValue.List(Values.Where(v => v.Value.IsSecret).Select(v => PropertyValue.Of(v.Key)))
        );

    /// <summary>
    /// Whether the user forbids the default provider of a package: <c>pulumi:disable-default-providers</c> lists it, or <c>*</c>.
    /// </summary>
    public bool ForbidsDefaultProvider(string package)
    {
        if (!Values.TryGetValue("pulumi:disable-default-providers", out var list))
            return false;
        using var names = JsonDocument.Parse(list.Text);
        return names.RootElement.EnumerateArray().Any(n => n.GetString() == package || n.GetString() == "*");
    }

    private IEnumerable<KeyValuePair<string, ConfigValue>> InNamespace(string package) =>
        Values
            .Where(v => v.Key.StartsWith(package + ":", StringComparison.Ordinal))
            .Select(v => KeyValuePair.Create(v.Key[(package.Length + 1)..], v.Value));

    private static string Json(IEnumerable<(string Key, string Text)> values) =>
        PropertyJson.ToText(PropertyMap.Of(values.Select(v => (v.Key, PropertyValue.Of(v.Text)))));
}
