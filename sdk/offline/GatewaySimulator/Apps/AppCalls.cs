using System.Text.Json.Nodes;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apps;

/// <summary>The apps (credentials) of a gateway: create, list, get, update, delete, reset the secret.</summary>
internal sealed class AppCalls(Cloud cloud, TimeProvider clock)
{
    public Answer Create(Gateway gateway, Exchange exchange) =>
        OnBody(
            gateway,
            exchange,
            AppBody.Refusal,
            wanted =>
            {
                if (Conflict(gateway, wanted, self: null) is { } conflict)
                    return conflict;
                if (gateway.Apps.Count >= gateway.AppQuota)
                    return AppErrors.QuotaReached();
                var app = cloud.AddApp(gateway, null, wanted.Name, wanted.Remark, wanted.Key, wanted.Secret);
                return Answer.Created(AppJson.Of(app, ApigTime.Nanoseconds));
            }
        );

    public Answer List(Gateway gateway, Exchange exchange)
    {
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "apps",
                gateway
                    .Apps.Where(app => Filter.MatchesName(exchange, app.Name))
                    .Where(app => Filter.Matches(exchange, "id", app.Id))
                    .Where(app => Filter.Matches(exchange, "app_key", app.Key))
                    .Where(_ => Filter.Matches(exchange, "status", "1"))
                    .Where(_ => Filter.Matches(exchange, "creator", "USER")),
                AppJson.ListItem
            );
        }
    }

    public Answer Get(Gateway gateway, Exchange exchange) =>
        OnApp(gateway, exchange, app => Answer.Ok(AppJson.Of(app, ApigTime.Seconds)));

    /// <summary>What the body leaves out stays as it is; only the name must be there.</summary>
    public Answer Update(Gateway gateway, Exchange exchange) =>
        OnBody(
            gateway,
            exchange,
            AppBody.Refusal,
            wanted =>
                OnApp(
                    gateway,
                    exchange,
                    app =>
                        Conflict(gateway, wanted, app)
                        ?? Changed(
                            gateway,
                            app with
                            {
                                Name = wanted.Name!,
                                Remark = wanted.Remark ?? app.Remark,
                                Key = wanted.Key ?? app.Key,
                                Secret = wanted.Secret ?? app.Secret,
                            },
                            ApigTime.WithoutZone
                        )
                )
        );

    public Answer ResetSecret(Gateway gateway, Exchange exchange) =>
        OnBody(
            gateway,
            exchange,
            AppBody.SecretRefusal,
            wanted =>
                OnApp(
                    gateway,
                    exchange,
                    app => Changed(gateway, app with { Secret = wanted.Secret ?? NewId.Next() }, ApigTime.Seconds)
                )
        );

    /// <summary>Its access control goes with it.</summary>
    public Answer Delete(Gateway gateway, Exchange exchange) =>
        OnApp(
            gateway,
            exchange,
            app =>
            {
                gateway.Apps.Remove(app);
                return Answer.NoContent;
            }
        );

    private static Answer? Conflict(Gateway gateway, AppBody wanted, App? self)
    {
        var others = gateway.Apps.Where(app => app.Id != self?.Id).ToList();
        return others.Exists(app => app.Name == wanted.Name) ? AppErrors.NameExists()
            : others.Exists(app => app.Key == wanted.Key) ? AppErrors.KeyExists()
            : null;
    }

    private Answer Changed(Gateway gateway, App app, Func<DateTimeOffset, string> time)
    {
        app = app with { Updated = clock.GetUtcNow() };
        gateway.Replace(app);
        return Answer.Ok(AppJson.Of(app, time));
    }

    private Answer OnBody(
        Gateway gateway,
        Exchange exchange,
        Func<JsonObject, Answer?> refusal,
        Func<AppBody, Answer> answer
    )
    {
        if (exchange.JsonBody() is not { } body)
            return RequestErrors.NoJsonObject();
        if (refusal(body) is { } refused)
            return refused;
        var app = AppBody.Of(body);
        lock (cloud.Gate)
        {
            return gateway.OwnAppKeys switch
            {
                OwnAppKeys.Refused when app.HasOwnKeys => AppErrors.OwnKeysOff(),
                OwnAppKeys.Ignored => answer(app.WithoutOwnKeys),
                _ => answer(app),
            };
        }
    }

    private Answer OnApp(Gateway gateway, Exchange exchange, Func<App, Answer> answer)
    {
        var id = exchange.Parts["app"];
        if (!ResourceId.IsWellFormed(id))
            return RequestErrors.BadPathValue("app_id");
        lock (cloud.Gate)
            return gateway.FindApp(id) is { } app ? answer(app) : AppErrors.NoSuchApp(id);
    }
}
