using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>The apps of a gateway with their secrets and access controls, in order of creation.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public IReadOnlyList<App> Apps(string? gatewayId = null) => OnGateway(gatewayId, gateway => gateway.Apps.ToList());

    /// <summary>Adds an app as an administrator would, without the checks of the API.</summary>
    /// <param name="appId">Its id; null for a new one.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <param name="name">Its name; null for <c>app_N</c>.</param>
    /// <param name="key">Its key; null for a new one.</param>
    /// <param name="secret">Its secret; null for a new one.</param>
    /// <returns>The id.</returns>
    /// <exception cref="InvalidOperationException">The gateway has an app with this id.</exception>
    public string AddApp(
        string? appId = null,
        string? gatewayId = null,
        string? name = null,
        string? key = null,
        string? secret = null
    ) =>
        OnGateway(
            gatewayId,
            gateway =>
                appId is null || gateway.FindApp(appId) is null
                    ? _cloud.AddApp(gateway, appId, name, remark: null, key, secret).Id
                    : throw new InvalidOperationException($"Gateway {gateway.Id} has an app {appId} already.")
        );

    /// <summary>Changes an app in any way, without the checks of the API; its id stays.</summary>
    /// <param name="change">Gives the app as it shall be.</param>
    /// <param name="appId">The app; null for the first one of the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <returns>The changed app.</returns>
    public App ChangeApp(Func<App, App> change, string? appId = null, string? gatewayId = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return OnApp(
            appId,
            gatewayId,
            (gateway, app) =>
            {
                var changed = change(app) with { Id = app.Id, Updated = _clock.GetUtcNow() };
                gateway.Replace(changed);
                return changed;
            }
        );
    }

    /// <summary>Gives an app a new secret.</summary>
    /// <returns>The secret.</returns>
    public string ResetAppSecret(string? appId = null, string? gatewayId = null) =>
        ChangeApp(app => app with { Secret = NewId.Next() }, appId, gatewayId).Secret;

    /// <summary>Removes an app and its access control.</summary>
    public void RemoveApp(string? appId = null, string? gatewayId = null) =>
        OnApp(appId, gatewayId, (gateway, app) => gateway.Apps.Remove(app));

    /// <summary>The access control of an app; null when it has none.</summary>
    /// <param name="appId">The app; null for the first one of the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public AppAcl? Acl(string? appId = null, string? gatewayId = null) => OnApp(appId, gatewayId, (_, app) => app.Acl);

    /// <summary>Sets or, with null, removes the access control of an app, without the checks of the API.</summary>
    public void SetAcl(AppAcl? acl, string? appId = null, string? gatewayId = null) =>
        OnApp(
            appId,
            gatewayId,
            (gateway, app) =>
            {
                gateway.Replace(app with { Acl = acl });
                return acl;
            }
        );

    /// <summary>Sets how many apps a gateway may have.</summary>
    public void SetAppQuota(int quota, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.AppQuota = quota);

    /// <summary>Sets what a gateway does with keys and secrets that the caller chose.</summary>
    public void SetOwnAppKeys(OwnAppKeys mode, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.OwnAppKeys = mode);

    private T OnApp<T>(string? appId, string? gatewayId, Func<Gateway, App, T> use) =>
        OnGateway(
            gatewayId,
            gateway =>
                use(
                    gateway,
                    (appId is null ? gateway.Apps.FirstOrDefault() : gateway.FindApp(appId))
                        ?? throw new InvalidOperationException($"Gateway {gateway.Id} has no app {appId}.")
                )
        );
}
