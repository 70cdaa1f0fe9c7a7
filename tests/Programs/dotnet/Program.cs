using System.Text.Json;
using Pulumi;
using Pulumi.Apig;
using Scenario;

// Declares what resources.json says, with the typed SDK.
return await Deployment.RunAsync(() =>
{
    var declarations = JsonSerializer.Deserialize<Declaration[]>(File.ReadAllText("resources.json"))!;
    var providers = declarations
        .Where(d => d.Type == "pulumi:providers:apig")
        .ToDictionary(d => d.Name, d => new Provider(d.Name, Settings(d)));
    var outputs = new Dictionary<string, object?>();
    foreach (var declaration in declarations)
    {
        if (Declare(declaration, declaration.Options(providers)) is App app)
            outputs["secret"] = app.AppSecret;
    }
    return outputs;
});

static ProviderArgs Settings(Declaration d) =>
    new()
    {
        Region = d.Text("region"),
        Endpoint = d.Text("endpoint"),
        IamEndpoint = d.Text("iamEndpoint"),
        InstanceId = d.Text("instanceId"),
    };

static Resource? Declare(Declaration d, CustomResourceOptions options) =>
    d.Type switch
    {
        "apig:index:IngressPort" => new IngressPort(
            d.Name,
            new()
            {
                Protocol = d.Text("protocol") == "HTTP" ? IngressProtocol.HTTP : IngressProtocol.HTTPS,
                Port = d.Properties["port"].GetInt32(),
            },
            options
        ),
        "apig:index:AppAcl" => new AppAcl(
            d.Name,
            new()
            {
                AppId = d.Text("appId"),
                Type = d.Text("type") == "DENY" ? AppAclType.DENY : AppAclType.PERMIT,
                Values = d.Properties["values"].Deserialize<string[]>()!,
            },
            options
        ),
        "apig:index:App" => new App(d.Name, new() { Name = d.Text("name") }, options),
        _ => null,
    };
