using PulumiApig.Plugin.Schema;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Configuration;

/// <summary>What the engine asks of the provider's own configuration.</summary>
internal static class ProviderChecks
{
    /// <summary>
    /// Validates the configuration. It comes back as it was given: values of environment variables are read late and
    /// never stored, since a state would bring them back after they have expired.
    /// </summary>
    public static CheckResponse Check(PropertyMap news)
    {
        var failures = new Failures();
        FieldSet.Check(ProviderShape.Fields, Own(news), "", failures);
        return new(news, failures.ToImmutable());
    }

    /// <summary>Compares configurations. Credentials never replace anything: the same things stay within reach.</summary>
    public static DiffResponse Diff(PropertyMap olds, PropertyMap news) =>
        ShapeDiff.Of(ProviderShape.Fields, Own(olds), Own(news)).ToResponse(deleteBeforeReplace: false);

    // The SDK's version is the engine's affair; a newer one must never look like another provider.
    private static PropertyMap Own(PropertyMap config) => config.Remove("version");
}
