using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway;

public sealed partial class GatewayClient
{
    /// <summary>Reads the access control of an app; the value is null when it has none.</summary>
    public Task<Outcome<AppAcl?>> GetAclAsync(
        GatewayId gateway,
        AppId app,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        return RunAsync(
            Operation.GetAcl(gateway, app),
            options,
            call => _service.SendAsync(HttpMethod.Get, AclPath(gateway, app), call, answer => ReadAcl(answer, call)),
            cancellationToken
        );
    }

    /// <summary>Sets the access control of an app; what was there before is overwritten. Gives what is in force now.</summary>
    public Task<Outcome<AppAcl>> PutAclAsync(
        GatewayId gateway,
        AppId app,
        AppAcl acl,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(acl);
        var body = JsonSerializer.Serialize(new AclBody(acl.Type.Name, acl.Values), Json.Default.AclBody);
        return RunAsync(
            Operation.PutAcl(gateway, app),
            options,
            call =>
                _service.SendAsync(
                    HttpMethod.Put,
                    AclPath(gateway, app),
                    call,
                    answer => ReadAcl(answer, call).Then<AppAcl>(echo => echo ?? acl),
                    body
                ),
            cancellationToken
        );
    }

    /// <summary>Removes the access control of an app. One that is not there, or whose app is gone, is fine.</summary>
    public Task<Outcome<Deletion>> DeleteAclAsync(
        GatewayId gateway,
        AppId app,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        return RunAsync(
            Operation.DeleteAcl(gateway, app),
            options,
            call => _service.DeleteAsync(AclPath(gateway, app), call),
            cancellationToken
        );
    }

    /// <summary>Lists the apps of a gateway, all pages of them.</summary>
    public Task<Outcome<IReadOnlyList<App>>> ListAppsAsync(
        GatewayId gateway,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.ListApps(gateway),
            options,
            call => _service.ListAsync(["instances", gateway.Value, "apps"], call, ReadApps, app => app.Id),
            cancellationToken
        );
    }

    private static string[] AclPath(GatewayId gateway, AppId app) =>
        ["instances", gateway.Value, "apps", app.Value, "app-acl"];

    // An app without access control answers 200 with an empty object; null counts as one. No body at all does not.
    private Outcome<AppAcl?> ReadAcl(Answer answer, Call call)
    {
        if (answer.Body.Trim() == "null")
            return Outcome.Of<AppAcl?>(null);
        var body = Json.Read(answer.Body, Json.Default.AclBody);
        if (body is null || body.ErrorCode is not null)
            return _service.NotUnderstood(answer, call);
        if (!string.IsNullOrEmpty(body.AppAclType))
            return new AppAcl(AclType.FromAnswer(body.AppAclType), body.AppAclValues ?? []);
        return body.AppAclValues is null or [] ? Outcome.Of<AppAcl?>(null) : _service.NotUnderstood(answer, call);
    }

    private static Page<App>? ReadApps(Answer answer)
    {
        var page = Json.Read(answer.Body, Json.Default.AppPage);
        if (page is null || (page.Apps is null && page.Total != 0))
            return null;
        var apps = new List<App>();
        foreach (var body in page.Apps ?? [])
        {
            if (!AppId.TryParse(body.Id, out var id))
                return null;
            apps.Add(new App(id, body.Name ?? "", body.Remark ?? ""));
        }
        return new Page<App>(apps, page.Total);
    }
}
