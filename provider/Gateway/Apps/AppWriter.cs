using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;

namespace PulumiApig.Gateway.Apps;

/// <summary>Creates, changes and deletes apps: no two with one name, no creation repeated without a look.</summary>
internal sealed class AppWriter(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    SharedList<App> apps,
    AppAnswers answers
)
{
    // What the service answers, if it answers, to a key or secret of the caller's own while the switch for them is off.
    private const string FeatureIsOff = "APIG.3458";

    public async Task<Outcome<App>> CreateAsync(GatewayId gateway, AppSettings settings, GatewayCall call)
    {
        answers.Hide(settings.Secret);
        var wanted = new AppToCreate(apps, answers, gateway, settings);
        var creation = new Creation<App>(service, dispatcher, explainer, wanted, call);
        return AdviseOnOwnKeys(await apps.AloneAsync(gateway, call, creation.RunAsync, Remember), settings);
    }

    /// <summary>What is sent is the whole of what shall be, so it is repeated until it is answered.</summary>
    public async Task<Outcome<App>> UpdateAsync(GatewayId gateway, AppId app, AppSettings settings, GatewayCall call)
    {
        answers.Hide(settings.Secret);
        var path = AppAnswers.Path(gateway, app);
        var body = AppToCreate.BodyOf(settings);
        var sent = await apps.ChangeAsync(
            gateway,
            () => service.SendAsync<App>(HttpMethod.Put, path, call, answers.Read, body),
            Remember
        );
        return AdviseOnOwnKeys(sent, settings);
    }

    public Task<Outcome<Deletion>> DeleteAsync(GatewayId gateway, AppId app, GatewayCall call) =>
        apps.AloneAsync(
            gateway,
            call,
            () => service.DeleteAsync(AppAnswers.Path(gateway, app), call),
            (_, all) => all.Without(one => one.Id == app)
        );

    public async Task<Outcome<App>> ResetSecretAsync(GatewayId gateway, AppId app, Secret? secret, GatewayCall call)
    {
        answers.Hide(secret);
        var reset = new SecretReset(service, dispatcher, explainer, answers, gateway, app, secret, call);
        return AdviseOnOwnKeys(await apps.ChangeAsync(gateway, reset.RunAsync, Remember), secret is not null);
    }

    private static IReadOnlyList<App> Remember(App app, IReadOnlyList<App> all) => all.With(app, one => one.Id);

    private static Outcome<App> AdviseOnOwnKeys(Outcome<App> outcome, AppSettings settings) =>
        AdviseOnOwnKeys(outcome, settings.Key is not null || settings.Secret is not null);

    private static Outcome<App> AdviseOnOwnKeys(Outcome<App> outcome, bool hasOwn) =>
        hasOwn && outcome.Error is { Code: FeatureIsOff } error
            ? error with
            {
                Advice =
                    "Leave the key and the secret out, so that the gateway generates them, or have its switch APP_KEY_SECRET_SWITCH turned on.",
            }
            : outcome;
}
