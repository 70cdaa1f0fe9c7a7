using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    // By their names: no identifier is pasted from a console.
    var gateway = GetGateway.Invoke(new() { Name = config.Require("gateway") }).Apply(g => g.InstanceId);
    var group = GetApiGroup
        .Invoke(new() { InstanceId = gateway, Name = config.Require("group") })
        .Apply(g => g.GroupId);

    var https = new IngressPort(
        "https",
        new()
        {
            InstanceId = gateway,
            Protocol = IngressProtocol.HTTPS,
            Port = config.RequireInt32("port"),
        }
    );

    // The number comes from the port: it is open before the domain is bound to it, and closed after the domain has moved.
    var domain = new DomainBinding(
        "api",
        new()
        {
            InstanceId = gateway,
            GroupId = group,
            Domain = config.Require("domain"),
            HttpPort = -1,
            HttpsPort = https.Port,
            MinTlsVersion = TlsVersion.TLSv1_2,
        }
    );

    var partner = new App(
        "partner",
        new() { InstanceId = gateway, Description = "Calls from the partner's data centre" }
    );

    var access = new AppAcl(
        "partner",
        new()
        {
            InstanceId = gateway,
            AppId = partner.AppId,
            Type = AppAclType.PERMIT,
            Values = config.RequireObject<string[]>("allow"),
            MustAllow = config.RequireObject<string[]>("mustAllow"),
        }
    );

    return new Dictionary<string, object?>
    {
        ["url"] = Output.Format($"https://{domain.Domain}:{domain.HttpsPort}"),
        ["appKey"] = partner.AppKey,
        ["appSecret"] = partner.AppSecret,
        ["allowed"] = access.Values,
    };
});
