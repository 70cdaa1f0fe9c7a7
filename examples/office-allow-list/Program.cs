using Offices;
using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    var apps = config
        .RequireObject<Dictionary<string, string>>("apps")
        .ToDictionary(app => app.Key, app => new App(app.Key, new() { Description = app.Value }));

    var offices = new OfficeAllowList(
        "offices",
        new()
        {
            Apps = apps,
            Sites = config.RequireObject<Dictionary<string, string[]>>("sites"),
            OnCall = config.GetObject<string[]>("onCall") ?? [],
        }
    );

    return new Dictionary<string, object?>
    {
        ["addresses"] = offices.Addresses,
        ["appIds"] = Output.All(apps.Values.Select(app => app.AppId)),
    };
});
