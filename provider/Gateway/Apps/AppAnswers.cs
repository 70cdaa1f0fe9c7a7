using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Apps;

/// <summary>Where apps are, and how answers about them are read. Secrets in them are kept out of every message.</summary>
internal sealed class AppAnswers(Redactor redactor)
{
    public ListKind<App> Apps => new("the list of apps", Path, Operation.ListApps, ReadPage, app => app.Id);

    /// <summary>The path of the apps below <c>/v2/{project}/apigw</c>.</summary>
    public static string[] Path(GatewayId gateway) => ["instances", gateway.Value, "apps"];

    public static string[] Path(GatewayId gateway, AppId app) => [.. Path(gateway), app.Value];

    public static string[] SecretPath(GatewayId gateway, AppId app) => [.. Path(gateway), "secret", app.Value];

    public static string[] AclPath(GatewayId gateway, AppId app) => [.. Path(gateway, app), "app-acl"];

    public bool Read(Answer answer, [NotNullWhen(true)] out App? app)
    {
        app = Parse(answer);
        return app is not null;
    }

    public App? Parse(Answer answer) => answer.As(GatewayJson.Default.AppBody) is { } body ? Parse(body) : null;

    /// <summary>Keeps a secret out of every message from now on: the service may quote what it was sent.</summary>
    public Secret? Hide(Secret? secret) => secret is null ? null : redactor.Keep(secret);

    private App? Parse(AppBody body)
    {
        if (!AppId.TryParse(body.Id, out var id))
            return null;
        var secret = AppSecret.FromAnswer(body.AppSecret);
        return new App(
            id,
            AppName.FromAnswer(body.Name),
            body.Remark ?? "",
            body.AppKey ?? "",
            Hide(secret),
            ServiceTime.Parse(body.RegisterTime)
        );
    }

    private bool ReadPage(Answer answer, [NotNullWhen(true)] out Page<App>? page)
    {
        var body = answer.As(GatewayJson.Default.AppPage);
        page = Page<App>.Of(body?.Total, body?.Apps, Parse);
        return page is not null;
    }
}
