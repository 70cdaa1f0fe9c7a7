namespace PulumiApig.Plugin.AppAcls;

/// <summary>How the access control of an app is named: <c>GATEWAY/APP</c>. An app has one at most.</summary>
internal sealed record AppAclName(GatewayId Gateway, AppId App)
{
    /// <exception cref="ResourceException">The text is something else; the message shows the form.</exception>
    public static AppAclName Parse(string text)
    {
        var (gateway, app) = InGateway.Parse<AppId>(
            text,
            AppId.TryParse,
            "the access control of an app",
            "'INSTANCE_ID/APP_ID', such as 'fedcba9876543210fedcba9876543210/9ed8b7fe84224de681e7d7a5587e76dc'"
        );
        return new(gateway, app);
    }

    public override string ToString() => $"{Gateway}/{App}";
}
