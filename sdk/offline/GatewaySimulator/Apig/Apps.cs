using System.Globalization;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apig;

/// <summary>The apps (credentials) of a gateway, to be read.</summary>
internal sealed class Apps(Cloud cloud)
{
    public Answer List(Gateway gateway, Exchange exchange)
    {
        var id = exchange.QueryValue("id") ?? "";
        var name = exchange.QueryValue("name") ?? "";
        var exact = exchange.QueryValue("precise_search") == "name";
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "apps",
                gateway
                    .Apps.Where(app => id.Length == 0 || app.Id == id)
                    .Where(app =>
                        name.Length == 0
                        || (exact ? app.Name == name : app.Name.Contains(name, StringComparison.Ordinal))
                    ),
                ListItem
            );
        }
    }

    public Answer Get(Gateway gateway, Exchange exchange)
    {
        var id = exchange.Parts["app"];
        if (!ResourceId.IsWellFormed(id))
            return ApigErrors.BadPathValue("app_id");
        lock (cloud.Gate)
            return gateway.FindApp(id) is { } app ? Answer.Ok(ToJson(app)) : ApigErrors.NoSuchAppItself(id);
    }

    private static JsonObject ListItem(App app)
    {
        var item = ToJson(app);
        item["bind_num"] = 0;
        return item;
    }

    private static JsonObject ToJson(App app)
    {
        var time = app.Registered.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new()
        {
            ["id"] = app.Id,
            ["name"] = app.Name,
            ["remark"] = "",
            ["creator"] = "USER",
            ["update_time"] = time,
            ["register_time"] = time,
            ["app_key"] = "appkey-" + app.Id,
            ["app_secret"] = "appsecret-" + app.Id,
            ["status"] = 1,
            ["app_type"] = "apig",
            ["roma_app_type"] = "",
        };
    }
}
