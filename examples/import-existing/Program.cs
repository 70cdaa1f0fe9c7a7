using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(() =>
{
    var gateway = new Pulumi.Config("apig").Require("instanceId");
    var app = new Pulumi.Config().Require("appId");

    // Ours from now on: destroyed with the stack. The option has done its work after the first `up` and may go.
    var https = new IngressPort(
        "https",
        new() { Protocol = IngressProtocol.HTTPS, Port = 8443 },
        new() { ImportId = $"{gateway}/HTTPS/8443" }
    );
    var offices = new AppAcl(
        "offices",
        new()
        {
            AppId = app,
            Type = AppAclType.PERMIT,
            Values = { "192.0.2.0/24", "198.51.100.7" },
        },
        new() { ImportId = $"{gateway}/{app}" }
    );

    // Somebody else's: only read.
    var partner = IngressPort.Get("partner", $"{gateway}/HTTP/9080");

    return new Dictionary<string, object?>
    {
        ["httpsPortId"] = https.IngressPortId,
        ["allowed"] = offices.Values,
        ["partnerStatus"] = partner.Status,
    };
});
