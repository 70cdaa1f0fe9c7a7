using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    // The gateway itself is a setting of the provider, apig:instanceId, so that one value serves all resources.
    var http = new IngressPort("http", new() { Protocol = IngressProtocol.HTTP, Port = 8080 });
    var https = new IngressPort("https", new() { Protocol = IngressProtocol.HTTPS, Port = 8443 });

    var offices = new AppAcl(
        "offices",
        new()
        {
            AppId = config.Require("appId"),
            Type = AppAclType.PERMIT,
            Values = config.RequireObject<string[]>("allow"),
        }
    );

    return new Dictionary<string, object?>
    {
        ["httpPortId"] = http.IngressPortId,
        ["httpStatus"] = http.Status,
        ["httpsPortId"] = https.IngressPortId,
        ["httpsStatus"] = https.Status,
        ["allowed"] = offices.Values,
    };
});
