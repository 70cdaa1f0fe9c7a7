using Offices;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    var offices = new OfficeAllowList(
        "offices",
        new()
        {
            Apps = config.RequireObject<Dictionary<string, string>>("apps"),
            Sites = config.RequireObject<Dictionary<string, string[]>>("sites"),
            OnCall = config.GetObject<string[]>("onCall") ?? [],
        }
    );

    return new Dictionary<string, object?> { ["addresses"] = offices.Addresses };
});
