using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(async () =>
{
    var config = new Pulumi.Config();
    var type = config.Get("type") == "DENY" ? AppAclType.DENY : AppAclType.PERMIT;
    var values = config.RequireObject<List<string>>("values");

    // A rule of our own, checked before anything is planned: the whole internet must never get in.
    var internet = await EvaluateAppAcl.InvokeAsync(
        new()
        {
            Type = type,
            Values = values,
            Addresses = { "0.0.0.0/0", "::/0" },
        }
    );
    if (internet.AllAllowed)
        throw new RunException("This list lets the whole internet in.");

    var port = new IngressPort(
        "partners",
        new()
        {
            Protocol = config.Get("protocol") == "HTTP" ? IngressProtocol.HTTP : IngressProtocol.HTTPS,
            Port = config.RequireInt32("port"),
        }
    );

    var acl = new AppAcl(
        "partners",
        new()
        {
            AppId = config.Require("appId"),
            Type = type,
            Values = values,
            // A rule of the provider: the preview fails if one of these would be shut out.
            MustAllow = config.GetObject<string[]>("office") ?? [],
        }
    );

    return new Dictionary<string, object?> { ["port"] = port.Port, ["acl"] = acl.Id };
});
