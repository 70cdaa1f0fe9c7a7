using PulumiApig.Plugin.Configuration;

namespace PulumiApig.Plugin.Sessions;

/// <summary>The kinds of messages about asking the gateway.</summary>
internal static class LookCodes
{
    public static readonly MessageCode NotSeen = new(
        1602,
        LogSeverity.Info,
        "A preview looked at the gateway and got no answer. It goes on, and cannot say what stands in the way on the gateway.",
        "Nothing, or set `previewChecks` to false."
    );

    public static readonly MessageCode Waiting = new(
        1603,
        LogSeverity.Info,
        "A call waits before it is repeated, and why.",
        "Nothing: it goes on by itself."
    );

    private static readonly MessageCode NotAsked = new(
        1606,
        LogSeverity.Warning,
        "A preview could not look at the gateway, since a setting cannot be used or is missing. An update fails with these settings.",
        "Correct the setting that the message names."
    );

    /// <summary>The settings that say who asks: a configuration with one of them is meant to be used.</summary>
    private static readonly ImmutableArray<string> Identifying =
    [
        ProviderShape.AccessKey.Name,
        ProviderShape.AuthToken.Name,
        ProviderShape.UserName.Name,
        ProviderShape.UserId.Name,
        ProviderShape.SharedConfigFile.Name,
        ProviderShape.Profile.Name,
    ];

    public static ImmutableArray<MessageCode> All { get; } = [NotSeen, Waiting, NotAsked];

    /// <summary>
    /// Why a look brought nothing; null when nothing was sent for want of credentials: previews of untrusted changes run
    /// so, and it is worth no message.
    /// </summary>
    /// <param name="error">What kept the answer away.</param>
    /// <param name="settings">The settings in force.</param>
    public static Message? Failed(GatewayError error, EffectiveSettings settings) =>
        error is { Attempts: > 0 } or { HttpStatus: not null }
            ? NotSeen.Says($"{error.Explain()} The run goes on without this look.")
        : GatewayCodes.IsOfSettings(error.Number) && Identifying.Any(settings.Has)
            ? NotAsked.Says(
                $"The gateway was not looked at, and an update with these settings fails: {error.Reason}. {error.Advice}"
            )
        : null;
}
