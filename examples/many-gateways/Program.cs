using ManyGateways;
using Pulumi;
using Pulumi.Apig;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var allow = config.RequireObject<string[]>("allow");
    var port = config.RequireInt32("port");
    // Addresses other than the regions' own, such as those of simulators.
    var endpoints = config.GetObject<Dictionary<string, string>>("endpoints") ?? [];
    var outputs = new Dictionary<string, object?>();

    foreach (var (region, gateway) in config.RequireObject<Dictionary<string, GatewaySettings>>("gateways"))
    {
        // One provider for each region. Its resources need not name the gateway again.
        var settings = new ProviderArgs
        {
            Region = region,
            ProjectId = gateway.ProjectId,
            InstanceId = gateway.InstanceId,
        };
        if (endpoints.TryGetValue(region, out var endpoint))
            settings.Endpoint = settings.IamEndpoint = endpoint;
        var there = new CustomResourceOptions { Provider = new Provider(region, settings) };

        var https = new IngressPort($"https-{region}", new() { Protocol = IngressProtocol.HTTPS, Port = port }, there);
        _ = new AppAcl(
            $"partners-{region}",
            new()
            {
                AppId = gateway.AppId,
                Type = AppAclType.PERMIT,
                Values = allow,
            },
            there
        );
        outputs[region] = https.Status;
    }

    return outputs;
});
