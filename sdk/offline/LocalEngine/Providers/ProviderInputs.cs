using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>The inputs of a provider resource: the plugin's configuration, and two keys that belong to the engine.</summary>
internal static class ProviderInputs
{
    public const string Version = "version";
    private const string Internals = "__internal";

    public static PropertyMap Create(PropertyMap config, string version, string downloadUrl)
    {
        var internals = PropertyMap.Empty;
        if (downloadUrl.Length > 0)
            internals = internals.Set("pluginDownloadURL", downloadUrl);
        if (version.Length > 0)
            config = config.Set(Version, version);
        return version.Length + downloadUrl.Length > 0 ? config.Set(Internals, internals) : config;
    }

    public static string VersionOf(PropertyMap inputs) =>
        inputs.Get(Version).TryGetText(out var version) ? version : "";

    public static PropertyMap WithoutInternals(PropertyMap inputs) => inputs.Remove(Internals);

    /// <summary>Configuration with the engine's keys of other inputs, which a plugin need not return.</summary>
    public static PropertyMap Restored(PropertyMap config, PropertyMap other) =>
        new[] { Version, Internals }
            .Where(other.ContainsKey)
            .Aggregate(config, (inputs, key) => inputs.Set(key, other[key]));

    /// <summary>The older form of configuration: texts under <c>package:config:key</c>, secrets in the clear.</summary>
    public static ImmutableDictionary<string, string> ToVariables(string package, PropertyMap inputs) =>
        inputs
            .WithoutSecrets()
            .Where(p => p.Key != Version && !p.Value.IsNull)
            .ToImmutableDictionary(
                p => $"{package}:config:{p.Key}",
                p => p.Value.TryGetText(out var text) ? text : PropertyJson.ToText(p.Value)
            );
}
