using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apig;

/// <summary>The access control of an app: one per app, replaced as a whole.</summary>
internal sealed class AppAcls(Cloud cloud)
{
    /// <summary>Creates and overwrites alike, and says 201 both times.</summary>
    public Answer Put(Gateway gateway, Exchange exchange) =>
        OnApp(
            gateway,
            exchange,
            app =>
            {
                if (exchange.JsonBody() is not { } body)
                    return ApigErrors.ParameterError();
                if (body.At("app_acl_type") is null)
                    return ApigErrors.ParameterMissing("app_acl_type");
                if (body.At("app_acl_values") is null)
                    return ApigErrors.ParameterMissing("app_acl_values");
                if (body.Text("app_acl_type") is not ("PERMIT" or "DENY"))
                    return ApigErrors.BadBodyValue("app_acl_type");
                if (body.Texts("app_acl_values") is not { Count: > 0 } values)
                    return ApigErrors.BadBodyValue("app_acl_values");
                if (values.FirstOrDefault(value => !AclAddress.IsValid(value, gateway.Ipv6)) is { } bad)
                    return ApigErrors.BadAddress(bad);
                app.Acl = new AppAcl(body.Text("app_acl_type")!, values);
                return Answer.Created(ToJson(app.Id, app.Acl));
            }
        );

    /// <summary>An app without ACL answers 200 with an empty object.</summary>
    public Answer Get(Gateway gateway, Exchange exchange) =>
        OnApp(gateway, exchange, app => Answer.Ok(app.Acl is null ? [] : ToJson(app.Id, app.Acl)));

    /// <summary>Succeeds also when there is nothing to delete.</summary>
    public Answer Delete(Gateway gateway, Exchange exchange) =>
        OnApp(
            gateway,
            exchange,
            app =>
            {
                app.Acl = null;
                return Answer.NoContent;
            }
        );

    private Answer OnApp(Gateway gateway, Exchange exchange, Func<App, Answer> answer)
    {
        var id = exchange.Parts["app"];
        if (!ResourceId.IsWellFormed(id))
            return ApigErrors.BadPathValue("app_id");
        lock (cloud.Gate)
        {
            if (!gateway.Features.Contains("app_acl"))
                return ApigErrors.FeatureMissing();
            return gateway.FindApp(id) is { } app ? answer(app) : ApigErrors.NoSuchApp(id);
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
