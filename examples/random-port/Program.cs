using Pulumi;
using Pulumi.Apig;
using Pulumi.Random;

return await Deployment.RunAsync(() =>
{
    // Drawn once and kept in the state: it changes only with the gateway.
    var number = new RandomInteger(
        "port",
        new()
        {
            Min = 1024,
            Max = 49151,
            Keepers = { ["gateway"] = new Pulumi.Config("apig").Require("instanceId") },
        }
    );
    var port = new IngressPort("random", new() { Protocol = IngressProtocol.HTTPS, Port = number.Result });

    return new Dictionary<string, object?> { ["port"] = port.Port };
});
