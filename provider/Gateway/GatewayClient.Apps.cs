using PulumiApig.Gateway.Apps;
using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway;

public sealed partial class GatewayClient
{
    /// <summary>Creates an app and says what became of it.</summary>
    /// <remarks>
    /// <para>Success and failure mean what they mean for <see cref="AddPortAsync"/>: no second app is ever created, and an
    /// app that has the name already is never taken over.</para>
    /// <para>Compare the key and the secret that come back with those in <paramref name="settings"/>: a gateway may ignore
    /// them, see <see cref="AppSettings.Key"/>.</para>
    /// </remarks>
    public Task<Outcome<App>> CreateAppAsync(
        GatewayId gateway,
        AppSettings settings,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(settings);
        return RunAsync(
            Operation.CreateApp(gateway, settings.Name),
            options,
            call => _appWriter.CreateAsync(gateway, settings, call),
            cancellationToken
        );
    }

    /// <summary>Reads an app; that it does not exist is an error with <see cref="GatewayError.IsGone"/>.</summary>
    /// <remarks>It shares the read of <see cref="ListAppsAsync"/>; only an app that the list does not show in full is asked for by itself.</remarks>
    public Task<Outcome<App>> GetAppAsync(
        GatewayId gateway,
        AppId app,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        return RunAsync(
            Operation.GetApp(gateway, app),
            options,
            async call =>
            {
                var listed = await _apps.ReadAsync(gateway, call);
                if (listed.Error is { Kind: not FailureKind.PermissionDenied } error)
                    return error;
                var found = listed.IsSuccess ? listed.Value.FirstOrDefault(one => one.Id == app) : null;
                return found is { Secret: not null, Key.Length: > 0 }
                    ? found
                    : await _service.SendAsync<App>(
                        HttpMethod.Get,
                        AppAnswers.Path(gateway, app),
                        call,
                        _appAnswers.Read
                    );
            },
            cancellationToken
        );
    }

    /// <summary>Lists the apps of a gateway, all pages of them. As with ports, calls within ten seconds share one read.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="name">Only the app with exactly this name.</param>
    /// <param name="options">What this call wants other than its client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Outcome<IReadOnlyList<App>>> ListAppsAsync(
        GatewayId gateway,
        string? name = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.ListApps(gateway),
            options,
            async call => Named(await _apps.ReadAsync(gateway, call), name, app => app.Name.Value),
            cancellationToken
        );
    }

    /// <summary>Changes an app and gives what it is like now. A name or key that another app has is refused.</summary>
    public Task<Outcome<App>> UpdateAppAsync(
        GatewayId gateway,
        AppId app,
        AppSettings settings,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(settings);
        return RunAsync(
            Operation.UpdateApp(gateway, app),
            options,
            call => _appWriter.UpdateAsync(gateway, app, settings, call),
            cancellationToken
        );
    }

    /// <summary>Deletes an app with its access control. One that is gone already is fine.</summary>
    public Task<Outcome<Deletion>> DeleteAppAsync(
        GatewayId gateway,
        AppId app,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        return RunAsync(
            Operation.DeleteApp(gateway, app),
            options,
            call => _appWriter.DeleteAsync(gateway, app, call),
            cancellationToken
        );
    }

    /// <summary>Gives an app a new secret; the former one is not valid any more.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="app">The app.</param>
    /// <param name="secret">A secret of the caller's own, see <see cref="AppSettings.Secret"/>; the gateway generates one when null.</param>
    /// <param name="options">What this call wants other than its client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The app with the secret in force. After a lost answer the app is read, and only when that does not show a new
    /// secret either, the failure is <see cref="FailureKind.Unknown"/>: the former secret may be valid or not, and
    /// <see cref="GetAppAsync"/> shows later which one is.
    /// </returns>
    public Task<Outcome<App>> ResetSecretAsync(
        GatewayId gateway,
        AppId app,
        Secret? secret = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(app);
        return RunAsync(
            Operation.ResetSecret(gateway, app),
            options,
            call => _appWriter.ResetSecretAsync(gateway, app, secret, call),
            cancellationToken
        );
    }

    private static Outcome<IReadOnlyList<T>> Named<T>(
        Outcome<IReadOnlyList<T>> all,
        string? name,
        Func<T, string> nameOf
    ) =>
        all.Then(items =>
            Outcome.Of<IReadOnlyList<T>>(name is null ? items : [.. items.Where(item => nameOf(item) == name)])
        );
}
