using System.Text.Json;
using PulumiApig.Gateway.Apps;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;
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
            call => _service.SendAsync<AppAcl?>(HttpMethod.Get, AppAnswers.AclPath(gateway, app), call, ReadAcl),
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
        var body = JsonSerializer.Serialize(new AclBody(acl.Type.Name, acl.Values), GatewayJson.Default.AclBody);
        return RunAsync(
            Operation.PutAcl(gateway, app),
            options,
            call => _service.SendAsync<AppAcl>(HttpMethod.Put, AppAnswers.AclPath(gateway, app), call, ReadEcho, body),
            cancellationToken
        );

        bool ReadEcho(Answer answer, out AppAcl echo)
        {
            var isRead = ReadAcl(answer, out var read);
            echo = read ?? acl;
            return isRead;
        }
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
            call => _service.DeleteAsync(AppAnswers.AclPath(gateway, app), call),
            cancellationToken
        );
    }

    // An app without access control answers 200 with an empty object; null counts as one. No body at all does not.
    private static bool ReadAcl(Answer answer, out AppAcl? acl)
    {
        acl = null;
        if (answer.Body.Trim() == "null")
            return true;
        var body = answer.As(GatewayJson.Default.AclBody);
        if (body is null or { ErrorCode: not null })
            return false;
        if (string.IsNullOrEmpty(body.AppAclType))
            return body.AppAclValues is null or [];
        acl = new AppAcl(AclType.FromAnswer(body.AppAclType), body.AppAclValues ?? []);
        return true;
    }
}
