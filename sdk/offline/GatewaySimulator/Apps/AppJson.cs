using System.Text.Json.Nodes;
using PulumiApig.Simulator.Conventions;

namespace PulumiApig.Simulator.Apps;

/// <summary>An app as the calls answer it. Each writes times in a form of its own.</summary>
internal static class AppJson
{
    public static JsonObject Of(App app, Func<DateTimeOffset, string> time) =>
        new()
        {
            ["id"] = app.Id,
            ["name"] = app.Name,
            ["remark"] = app.Remark,
            ["creator"] = "USER",
            ["update_time"] = time(app.Updated),
            ["register_time"] = time(app.Registered),
            ["app_key"] = app.Key,
            ["app_secret"] = app.Secret,
            ["status"] = 1,
            ["app_type"] = "apig",
            ["roma_app_type"] = "",
        };

    /// <summary>An item of a list holds the secret too, and no <c>remark</c> when it is empty.</summary>
    public static JsonObject ListItem(App app)
    {
        var item = Of(app, ApigTime.Seconds);
        if (app.Remark.Length == 0)
            item.Remove("remark");
        item["bind_num"] = 0;
        return item;
    }
}
