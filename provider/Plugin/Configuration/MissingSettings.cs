namespace PulumiApig.Plugin.Configuration;

/// <summary>
/// What must be configured. Nothing, as a rule: previews run without credentials, and what a call lacks it says itself.
/// But a configuration that holds a secret is meant to be used, so what that secret is of no use without is missing.
/// </summary>
internal static class MissingSettings
{
    public static readonly MessageCode Incomplete = new(
        1701,
        LogSeverity.Error,
        "A secret is configured, but not what it is of no use without.",
        "Set the settings that the message names."
    );

    /// <summary>The failure that makes the engine show how to set each of them; null when none is missing.</summary>
    public static ResourceException? Of(GatewaySettings given, EffectiveSettings inForce)
    {
        var missing = Find(given, inForce).ToImmutableArray();
        return missing.IsEmpty
            ? null
            : new(
                StatusCode.InvalidArgument,
                Incomplete.Says(
                    $"The configuration is incomplete: {string.Join(", ", missing.Select(Key))} must be set too. Nothing was changed."
                )
            )
            {
                MissingSettings = [.. missing.Select(f => new MissingConfigKey(Key(f), f.Doc))],
            };
    }

    private static IEnumerable<Field> Find(GatewaySettings given, EffectiveSettings inForce)
    {
        if (given is { AuthToken: null, SecretKey: null, Password: null })
            yield break;
        if (inForce.Endpoint is null && !inForce.Has(ProviderShape.Region.Name))
            yield return ProviderShape.Region;
        if (given.AuthToken is not null)
            yield break;
        if (given.SecretKey is not null && !inForce.Has(ProviderShape.AccessKey.Name))
            yield return ProviderShape.AccessKey;
        if (given.Password is null || inForce.Has(ProviderShape.UserId.Name))
            yield break;
        if (!inForce.Has(ProviderShape.UserName.Name))
            yield return ProviderShape.UserName;
        else if (!inForce.Has(ProviderShape.DomainName.Name) && !inForce.Has(ProviderShape.DomainId.Name))
            yield return ProviderShape.DomainName;
    }

    private static string Key(Field field) => $"apig:{field.Name}";
}
