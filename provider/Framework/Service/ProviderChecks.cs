using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Service;

/// <summary>What the engine asks of the provider's own configuration.</summary>
internal static class ProviderChecks
{
    /// <summary>
    /// Validates the configuration. It comes back as it was given, with its secrets marked: values of environment
    /// variables are read late and never stored, since a state would bring them back after they have expired.
    /// </summary>
    public static CheckResponse Check(ImmutableArray<Field> settings, PropertyMap news, string prefix)
    {
        var failures = new Failures();
        FieldSet.Check(settings, Own(news), "", failures);
        var given = PropertyMap.From(news.Where(p => !IsInternal(p.Key)));
        foreach (var field in settings.Where(f => f.IsSecret))
        {
            // The engine takes the marks off before it asks, so they must be set anew.
            if (given.TryGetValue(field.Name, out var value) && !value.IsNull && !value.IsUnknown)
                given = given.Set(field.Name, PropertyValue.Secret(value));
        }
        var shown = FieldSet.Hide(settings, given);
        return Answers.Check(given.ToStruct(), failures.ToImmutable(shown, reason => reason.Render(prefix)));
    }

    /// <summary>
    /// Compares configurations. A provider that is replaced replaces all of its resources, so only another system does
    /// that: not credentials, and not a setting that comes or goes, since left out it is the environment's.
    /// </summary>
    public static DiffResponse Diff(ImmutableArray<Field> settings, PropertyMap olds, PropertyMap news)
    {
        var (before, after) = (Own(olds), Own(news));
        var fields = settings.Select(f =>
            before.Get(f.Name).Revealed.IsNull || after.Get(f.Name).Revealed.IsNull ? f.AsKept() : f
        );
        return Answers.Diff(ShapeDiff.Of([.. fields], before, after), deleteBeforeReplace: false);
    }

    /// <summary>
    /// Refuses configuration that cannot be used: it comes from a state too, which another version has checked. A
    /// setting that this version does not know must not prevent a destroy, and is passed over.
    /// </summary>
    /// <exception cref="RpcException">A setting is not valid.</exception>
    public static void ThrowIfInvalid(ImmutableArray<Field> settings, PropertyMap config, PackageInfo package)
    {
        var failures = new Failures();
        var known = settings.Select(f => f.Name).ToImmutableHashSet(StringComparer.Ordinal);
        FieldSet.Check(settings, PropertyMap.From(config.Where(p => known.Contains(p.Key))), "", failures);
        if (failures.Any)
        {
            throw new RpcException(
                StatusCode.InvalidArgument,
                FrameworkMessages
                    .InvalidConfiguration.Says(
                        $"The configuration cannot be used: {failures.Describe($"{package.Name}:")}. Nothing was changed."
                    )
                    .Render(package.MessagePrefix)
            );
        }
    }

    // The SDK's version and its source belong to the engine; a newer one must never look like another provider.
    private static PropertyMap Own(PropertyMap config) => config.Remove("version").Remove("pluginDownloadURL");

    private static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
