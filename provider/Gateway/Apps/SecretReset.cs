using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;

namespace PulumiApig.Gateway.Apps;

/// <summary>
/// The reset of the secret of one app: look, request, and after a lost answer look again. The look shows the secret that
/// is valid, so none is ever in force that its owner cannot read.
/// </summary>
internal sealed class SecretReset(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    AppAnswers answers,
    GatewayId gateway,
    AppId app,
    Secret? wanted,
    GatewayCall call
)
{
    // A request had no answer and may still take effect.
    private bool _isPending;

    public async Task<Outcome<App>> RunAsync()
    {
        if (!(await LookAsync()).TryGet(out var before, out var error))
            return call.Adopt(error);
        // The service takes no reset without a JSON object.
        var body = JsonSerializer.Serialize(new AppSecretBody(wanted?.Reveal()), GatewayJson.Default.AppSecretBody);
        var path = AppAnswers.SecretPath(gateway, app);
        if (!(await service.RequestAsync(HttpMethod.Put, path, call, body)).TryGet(out var request, out error))
            return error;
        while (true)
        {
            if (!(await dispatcher.SendOnceAsync(request, call)).TryGet(out var attempt, out error))
                return Failed(error);
            if (attempt.Answer is { IsSuccess: true } answer && answers.Parse(answer) is { Secret: not null } reset)
                return _isPending ? await LatestAsync(reset) : reset;

            if (!attempt.HasNotActed)
            {
                _isPending |= !attempt.IsDecided;
                call.MayHaveActed = _isPending;
                if (call.IsOver)
                    return Failed(explainer.Explain(attempt, request, call));
                if (!(await LookAsync()).TryGet(out var after, out error))
                    return Failed(call.Adopt(error));
                if (HasTakenEffect(before, after))
                    return after;
            }
            if (!await dispatcher.WaitToRepeatAsync(attempt, call))
                return Failed(dispatcher.GiveUp(attempt, request, call));
        }
    }

    private bool HasTakenEffect(App before, App after) =>
        after.Secret is { } secret
        && (secret.Equals(wanted) || (before.Secret is not null && !secret.Equals(before.Secret)));

    // An earlier request without answer may have come after the one that was answered.
    private async Task<App> LatestAsync(App reset) =>
        (await LookAsync()).TryGet(out var latest, out _) && latest.Secret is not null ? latest : reset;

    private Task<Outcome<App>> LookAsync() =>
        service.SendAsync<App>(
            HttpMethod.Get,
            AppAnswers.Path(gateway, app),
            call.Step(Operation.GetApp(gateway, app)),
            answers.Read
        );

    private GatewayError Failed(GatewayError error) =>
        _isPending
            ? error.As(FailureKind.Unknown) with
            {
                Number = MessageNumber.SecretUnknown,
                Effect = Effect.Unknown,
                Reason = $"{error.Reason}; the app may have another secret now, or get one in the next minutes",
                Advice =
                    $"Do not rely on the former secret; read the app in some minutes, it shows the secret in force. {error.Advice}",
            }
            : error;
}
