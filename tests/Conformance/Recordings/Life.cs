using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>The runs that are recorded: each is what an engine says to a fresh plugin.</summary>
internal static class Life
{
    private const string ProviderUrn = "urn:pulumi:dev::project::pulumi:providers:apig::default";

    public static readonly IReadOnlyList<string> Names = ["ingress-port", "app-acl", "app", "domain-binding"];

    public static async Task RunAsync(string name, IResourceProvider plugin, PropertyMap config)
    {
        await BeginAsync(plugin, config);
        await (
            name switch
            {
                "ingress-port" => PortAsync(plugin),
                "app-acl" => AclAsync(plugin, config),
                "app" => AppAsync(plugin),
                _ => BindingAsync(plugin),
            }
        );
        await plugin.CancelAsync(default);
    }

    private static async Task BeginAsync(IResourceProvider plugin, PropertyMap config)
    {
        await plugin.HandshakeAsync(
            new()
            {
                EngineAddress = "127.0.0.1:1",
                ConfigureWithUrn = true,
                InvokeWithPreview = true,
            },
            default
        );
        await plugin.GetPluginInfoAsync(default);
        var inputs = await plugin.CheckConfigAsync(
            new()
            {
                Urn = ProviderUrn,
                Name = "default",
                Type = "pulumi:providers:apig",
                News = config.WithoutSecrets().ToStruct(),
            },
            default
        );
        await plugin.DiffConfigAsync(
            new()
            {
                Urn = ProviderUrn,
                OldInputs = inputs.Inputs,
                Olds = inputs.Inputs,
                News = config.Set("version", "0.1.0").ToStruct(),
            },
            default
        );
        await plugin.ConfigureAsync(
            new()
            {
                Urn = ProviderUrn,
                Args = inputs.Inputs,
                AcceptSecrets = true,
                AcceptResources = true,
                SendsOldInputs = true,
                SendsOldInputsToDelete = true,
            },
            default
        );
    }

    private static async Task PortAsync(IResourceProvider plugin)
    {
        var port = new Subject(plugin, "apig:index:IngressPort", "http");
        await port.CheckOnlyAsync(Given.Port.Set("port", PropertyValue.Of(80)).Set("protocol", "http"));
        await port.UpAsync(Given.Port);
        await port.UpAsync(Given.Port);
        await port.ReadAsync();
        await port.ImportAsync($"{SimulatorDefaults.GatewayId}/HTTP/8080");
        await FailAsync(() => port.ImportAsync("8080"));
        await FailAsync(() => new Subject(plugin, "apig:index:IngressPort", "twin").CreateOnlyAsync(Given.Port));
        await port.DiffAsync(Given.Port.Set("port", PropertyValue.Unknown));
        await port.UpAsync(Given.Port.Set("protocol", "HTTPS"));
        await port.UpAsync(Given.Port.Set("protocol", "HTTPS").Set("port", PropertyValue.Of(8443)));
        await plugin.InvokeAsync(
            new()
            {
                Tok = "apig:index:getIngressPorts",
                Args = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId)).ToStruct(),
                Preview = true,
            },
            default
        );
        await port.DeleteAsync();
        await port.DeleteAsync();
        await port.ReadAsync();
    }

    private static async Task AclAsync(IResourceProvider plugin, PropertyMap config)
    {
        var acl = new Subject(plugin, "apig:index:AppAcl", "offices");
        await acl.CheckOnlyAsync(Given.Acl.Set("values", Given.Texts("10.0.0.0/33", "[::1]")));
        await acl.CheckOnlyAsync(Given.Acl.Set("mustAllow", Given.Texts("203.0.113.1")));
        await acl.CreatePreviewAsync(Given.Acl.Set("values", PropertyValue.List(PropertyValue.Unknown)));
        await acl.UpAsync(Given.Acl.Set("values", PropertyValue.Secret(Given.Acl.Get("values"))));
        await acl.UpAsync(Given.Acl.Set("values", Given.Texts("198.51.100.0/24", "192.0.2.1")));
        await acl.UpAsync(Given.Acl.Set("values", Given.Texts("198.51.100.0/24", "192.0.2.2", "2001:db8::/32")));
        await acl.UpAsync(Given.Acl.Set("type", "DENY"));
        await acl.ReadAsync();
        await acl.ImportAsync($"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}");
        await FailAsync(() => acl.ImportAsync("nothing"));
        await FailAsync(() => new Subject(plugin, "apig:index:AppAcl", "twin").CreateOnlyAsync(Given.Acl));
        await plugin.InvokeAsync(
            new()
            {
                Tok = "apig:index:evaluateAppAcl",
                Args = PropertyMap
                    .Of(
                        ("type", "PERMIT"),
                        ("values", Given.Texts("192.0.2.0/24")),
                        ("addresses", Given.Texts("192.0.2.7", "203.0.113.1"))
                    )
                    .ToStruct(),
            },
            default
        );
        // What a run has checked it holds, so that only another run, as a destroy is, deletes it.
        await plugin.CancelAsync(default);
        await BeginAsync(plugin, config);
        await acl.DeleteAsync();
        await acl.DeleteAsync();
        await acl.ReadAsync();
    }

    private static async Task AppAsync(IResourceProvider plugin)
    {
        var app = new Subject(plugin, "apig:index:App", "partner");
        var keepers = PropertyMap.Of(("year", "2026"));
        await app.CheckOnlyAsync(Given.App.Set("name", "1st").Set("appKey", "short"));
        await app.CheckOnlyAsync(
            Given.App.Set("appSecret", PropertyValue.Secret("Own_Secret_1")).Set("secretKeepers", keepers)
        );
        // The name is the provider's to make.
        await app.CheckOnlyAsync(Given.App.Remove("name"));
        await app.UpAsync(Given.App);
        await app.UpAsync(Given.App);
        await app.UpAsync(Given.App.Set("name", "supplier").Set("description", "Calls from outside"));
        await app.UpAsync(Given.App.Set("secretKeepers", keepers));
        await app.ReadAsync();
        await app.ImportAsync($"{SimulatorDefaults.GatewayId}/partner");
        await FailAsync(() => app.ImportAsync("partner"));
        await FailAsync(() => new Subject(plugin, "apig:index:App", "twin").CreateOnlyAsync(Given.App));
        await app.DiffAsync(Given.App.Set("instanceId", SimulatorDefaults.ProjectId));
        await plugin.InvokeAsync(
            new()
            {
                Tok = "apig:index:getApp",
                Args = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId), ("name", "partner")).ToStruct(),
            },
            default
        );
        await app.DeleteAsync();
        await app.DeleteAsync();
        await app.ReadAsync();
    }

    private static async Task BindingAsync(IResourceProvider plugin)
    {
        var binding = new Subject(plugin, "apig:index:DomainBinding", "api");
        var off = PropertyValue.Of(-1);
        await binding.CheckOnlyAsync(
            Given.Binding.Set("domain", "*.example..com").Set("httpPort", PropertyValue.Of(79))
        );
        await binding.CheckOnlyAsync(Given.Binding.Set("httpPort", off).Set("httpsPort", off));
        await FailAsync(() => binding.CreateOnlyAsync(Given.Binding.Set("httpsPort", PropertyValue.Of(8443))));
        await binding.UpAsync(Given.Binding.Remove("httpPort").Remove("httpsPort"));
        await binding.UpAsync(Given.Binding.Set("domain", "API.example.com"));
        await binding.UpAsync(Given.Binding.Set("httpPort", off).Set("minTlsVersion", "TLSv1.2"));
        await binding.UpAsync(Given.Binding.Set("httpPort", off).Set("redirectHttpToHttps", true));
        await binding.ReadAsync();
        await binding.ImportAsync($"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.GroupId}/api.example.com");
        await FailAsync(() => binding.ImportAsync("api.example.com"));
        await FailAsync(() => new Subject(plugin, "apig:index:DomainBinding", "twin").CreateOnlyAsync(Given.Binding));
        await binding.DiffAsync(Given.Binding.Set("groupId", SimulatorDefaults.AppId));
        await binding.UpAsync(Given.Binding.Set("domain", "www.example.com"));
        await plugin.InvokeAsync(
            new()
            {
                Tok = "apig:index:getApiGroup",
                Args = PropertyMap
                    .Of(("instanceId", SimulatorDefaults.GatewayId), ("name", SimulatorDefaults.GroupName))
                    .ToStruct(),
            },
            default
        );
        await binding.DeleteAsync();
        await binding.DeleteAsync();
        await binding.ReadAsync();
    }

    private static async Task FailAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException)
        {
            // The failure is what is to be recorded; the replay shows when there is none.
        }
    }
}
