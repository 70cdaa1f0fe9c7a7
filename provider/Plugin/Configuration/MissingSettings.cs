namespace PulumiApig.Plugin.Configuration;

/// <summary>
/// What must be configured. Usually nothing: previews run without credentials, and a call says itself what it lacks. But a
/// configuration that holds a secret is meant to be used, so what the secret cannot be used without is missing.
/// </summary>
internal static class MissingSettings
{
    public static readonly MessageCode Incomplete = new(
        1701,
        LogSeverity.Error,
        "A secret is configured without the settings that belong to it.",
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
