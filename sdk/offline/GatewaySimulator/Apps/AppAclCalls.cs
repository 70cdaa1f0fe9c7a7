using System.Text.Json.Nodes;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apps;

/// <summary>The access control of an app: one per app, replaced as a whole.</summary>
internal sealed class AppAclCalls(Cloud cloud)
{
    /// <summary>Creates or overwrites, and answers 201 in both cases.</summary>
    public Answer Put(Gateway gateway, Exchange exchange) =>
        OnApp(
            gateway,
            exchange,
            app =>
            {
                if (exchange.JsonBody() is not { } body)
                    return RequestErrors.NoJsonObject();
                if (body.At("app_acl_type") is null)
                    return RequestErrors.Missing("app_acl_type");
                if (body.At("app_acl_values") is null)
                    return RequestErrors.Missing("app_acl_values");
                if (body.Text("app_acl_type") is not ("PERMIT" or "DENY"))
                    return RequestErrors.BadBodyValue("app_acl_type");
                if (body.Texts("app_acl_values") is not { Count: > 0 } values)
                    return RequestErrors.BadBodyValue("app_acl_values");
                if (values.FirstOrDefault(value => !AclAddress.IsValid(value, gateway.Ipv6)) is { } bad)
                    return AppErrors.BadAddress(bad);
                var acl = new AppAcl(body.Text("app_acl_type")!, values);
                gateway.Replace(app with { Acl = acl });
                return Answer.Created(ToJson(app.Id, acl));
            }
        );

    /// <summary>An app without ACL answers 200 with an empty object.</summary>
    public Answer Get(Gateway gateway, Exchange exchange) =>
        OnApp(gateway, exchange, app => Answer.Ok(app.Acl is null ? [] : ToJson(app.Id, app.Acl)));

    /// <summary>Succeeds also without an access control.</summary>
    public Answer Delete(Gateway gateway, Exchange exchange) =>
        OnApp(
            gateway,
            exchange,
            app =>
            {
                gateway.Replace(app with { Acl = null });
                return Answer.NoContent;
            }
        );

    private Answer OnApp(Gateway gateway, Exchange exchange, Func<App, Answer> answer)
    {
        var id = exchange.Parts["app"];
        if (!ResourceId.IsWellFormed(id))
            return RequestErrors.BadPathValue("app_id");
        lock (cloud.Gate)
        {
            if (!gateway.Features.Contains("app_acl"))
                return RequestErrors.FeatureMissing();
            return gateway.FindApp(id) is { } app ? answer(app) : AppErrors.NoSuchAppOfAcl(id);
        }
    }

    private static JsonObject ToJson(string appId, AppAcl acl) =>
        new()
        {
            ["app_id"] = appId,
            ["app_acl_type"] = acl.Type,
            ["app_acl_values"] = Json.Array(acl.Values.Select(value => (JsonNode)value)),
        };
}
