namespace PulumiApig.Gateway;

/// <summary>What an app is to be like. What is null the gateway chooses for a new app, and leaves as it is in an existing one.</summary>
/// <param name="Name">The name, unique on its gateway.</param>
public sealed record AppSettings(AppName Name)
{
    /// <summary>The description, at most 255 characters; empty removes it.</summary>
    public string? Remark { get; init; }

    /// <summary>A key of the caller's own, unique on its gateway.</summary>
    /// <remarks>
    /// Own keys and secrets need the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>. Whether a gateway without it refuses
    /// them or ignores them is not documented: compare the app that comes back.
    /// </remarks>
    public AppKey? Key { get; init; }

    /// <summary>A secret of the caller's own; <see cref="AppSecret.IsValid"/> says what may be one.</summary>
    public Secret? Secret { get; init; }
}
