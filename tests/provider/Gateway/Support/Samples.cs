namespace PulumiApig.Gateway.Tests.Support;

/// <summary>The account, gateway and app that the tests use.</summary>
internal static class Samples
{
    public const string AccessKey = "AKEXAMPLE0000000TEST";
    public const string SecretKey = "SKExample/Secret+Key=0123456789abcdefghij";
    public const string ProjectId = "0123456789abcdef0123456789abcdef";
    public const string PortsPath =
        $"/v2/{ProjectId}/apigw/instances/fedcba9876543210fedcba9876543210/custom-ingress-ports";
    public const string AclPath =
        $"/v2/{ProjectId}/apigw/instances/fedcba9876543210fedcba9876543210/apps/9ed8b7fe84224de681e7d7a5587e76dc/app-acl";

    public static readonly GatewayId Gateway = GatewayId.Parse("fedcba9876543210fedcba9876543210");
    public static readonly AppId App = AppId.Parse("9ed8b7fe84224de681e7d7a5587e76dc");
    public static readonly PortNumber Number = PortNumber.From(8080);

    public static readonly GatewaySettings Settings = new()
    {
        Region = "cn-north-4",
        ProjectId = ProjectId,
        AccessKey = new Secret(AccessKey),
        SecretKey = new Secret(SecretKey),
    };

    /// <summary>A client on a stub, without an environment, that waits for nothing.</summary>
    public static GatewayClient Client(
        HttpMessageHandler handler,
        GatewaySettings? settings = null,
        TimeProvider? time = null,
        Func<GatewayClientOptions, GatewayClientOptions>? with = null
    )
    {
        var options = new GatewayClientOptions
        {
            Time = time ?? new ImpatientTime(),
            Randomness = () => 0.5,
            HandlerFactory = () => handler,
            Host = HostEnvironment.Empty,
            CallTimeout = 2 * ImpatientTime.NeverReached,
            AttemptTimeout = ImpatientTime.NeverReached,
        };
        return new GatewayClient(settings ?? Settings, with is null ? options : with(options));
    }

    public static string PortList(params (string Id, string Protocol, int Number)[] ports) =>
        $$"""{"total":{{ports.Length}},"size":{{ports.Length}},"ingress_port_infos":[{{string.Join(',', ports.Select(p => Port(p.Id, p.Protocol, p.Number)))}}]}""";

    public static string Port(string id, string protocol, int number) =>
        $$"""{"ingress_port_id":"{{id}}","protocol":"{{protocol}}","ingress_port":{{number}},"status":"normal"}""";

    public static HostEnvironment Environment(params (string Name, string Value)[] variables) =>
        HostEnvironment.Empty with
        {
            Variable = name => variables.FirstOrDefault(v => v.Name == name).Value,
        };
}
