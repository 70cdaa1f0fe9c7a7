using PulumiApig.Framework.Runs;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Properties;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>How the access control of an app is named: <c>GATEWAY/APP</c>. An app has one at most.</summary>
internal sealed record AppAclName(GatewayId Gateway, AppId App)
{
    /// <exception cref="ResourceException">The text is something else; the message shows the form.</exception>
    public static AppAclName Parse(string text) =>
        text.Split('/') is [var gateway, var app]
        && GatewayId.TryParse(gateway, out var g)
        && AppId.TryParse(app, out var a)
            ? new(g, a)
            : throw InvalidId.Of(
                $"'{text}' does not name the access control of an app: expected 'INSTANCE_ID/APP_ID', such as "
                    + "'fedcba9876543210fedcba9876543210/9ed8b7fe84224de681e7d7a5587e76dc'. Nothing was read or changed."
            );

    public override string ToString() => $"{Gateway}/{App}";
}
