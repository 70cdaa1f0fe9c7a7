using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Faults;

/// <summary>A call of the engine, and the request of it that the gateway fails.</summary>
/// <param name="Name">The call.</param>
/// <param name="Type">Type of the resource that the call is about; empty for a function.</param>
/// <param name="Method">HTTP method of the request.</param>
/// <param name="Path">Path of the request.</param>
/// <param name="Prepare">What there is before.</param>
/// <param name="RunAsync">Makes the call.</param>
/// <param name="IsDone">Whether the gateway is as the call wants it; null for a call that changes nothing.</param>
internal sealed record FaultyCall(
    string Name,
    string Type,
    string Method,
    string Path,
    Func<Subject, Task> Prepare,
    Func<IResourceProvider, Subject, Task> RunAsync,
    Func<ApigSimulator, bool>? IsDone
)
{
    private const string Port = "apig:index:IngressPort";
    private const string Acl = "apig:index:AppAcl";
    private const string App = "apig:index:App";
    private const string Binding = "apig:index:DomainBinding";

    private static readonly PropertyMap Gateway = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId));

    private static readonly PropertyMap Denying = Given.Acl.Set("type", "DENY");

    private static readonly PropertyMap Described = Given.App.Set("description", "described");

    private static readonly PropertyMap Stricter = Given.Binding.Set("minTlsVersion", "TLSv1.2");

    public static readonly IReadOnlyList<FaultyCall> All =
    [
        new(
            "CreatePort",
            Port,
            "POST",
            ApigPath.Ports,
            Nothing,
            (_, s) => s.CreateOnlyAsync(Given.Port),
            g => IsOpen(g)
        )
        {
            LooksAfterwards = true,
        },
        new("CreatePort_Look", Port, "GET", ApigPath.Ports, Nothing, (_, s) => s.CreateOnlyAsync(Given.Port), null),
        new("ReadPort", Port, "GET", ApigPath.Ports, WithPort, (_, s) => s.ReadAsync(), null),
        new("UpdatePort", Port, "GET", ApigPath.Ports, WithPort, (_, s) => s.UpdateOnlyAsync(Given.Port), null),
        new("DeletePort", Port, "DELETE", ApigPath.Port, WithPort, (_, s) => s.DeleteAsync(), g => !IsOpen(g))
        {
            AnswerIsEmpty = true,
        },
        new("CreateAcl_Look", Acl, "GET", ApigPath.Acl, Nothing, (_, s) => s.CreateOnlyAsync(Given.Acl), null),
        new(
            "CreateAcl",
            Acl,
            "PUT",
            ApigPath.Acl,
            Nothing,
            (_, s) => s.CreateOnlyAsync(Given.Acl),
            g => Is(g, "PERMIT")
        ),
        new("ReadAcl", Acl, "GET", ApigPath.Acl, WithAcl, (_, s) => s.ReadAsync(), null),
        new("UpdateAcl", Acl, "PUT", ApigPath.Acl, WithAcl, (_, s) => s.UpdateOnlyAsync(Denying), g => Is(g, "DENY")),
        new("DeleteAcl", Acl, "DELETE", ApigPath.Acl, WithAcl, (_, s) => s.DeleteAsync(), g => Is(g, null))
        {
            AnswerIsEmpty = true,
        },
        new("CreateApp", App, "POST", ApigPath.Apps, Nothing, (_, s) => s.CreateOnlyAsync(Given.App), g => HasApp(g))
        {
            LooksAfterwards = true,
        },
        new("CreateApp_Look", App, "GET", ApigPath.Apps, Nothing, (_, s) => s.CreateOnlyAsync(Given.App), null),
        new("ReadApp", App, "GET", ApigPath.Apps, WithApp, (_, s) => s.ReadAsync(), null),
        new(
            "UpdateApp",
            App,
            "PUT",
            ApigPath.App,
            WithApp,
            (_, s) => s.UpdateOnlyAsync(Described),
            g => g.Apps().Any(a => a.Remark == "described")
        ),
        new("DeleteApp", App, "DELETE", ApigPath.App, WithApp, (_, s) => s.DeleteAsync(), g => !HasApp(g))
        {
            AnswerIsEmpty = true,
        },
        new(
            "CreateBinding",
            Binding,
            "POST",
            ApigPath.Domains,
            Nothing,
            (_, s) => s.CreateOnlyAsync(Given.Binding),
            g => g.Domains().Count == 1
        )
        {
            LooksAfterwards = true,
        },
        new(
            "CreateBinding_Look",
            Binding,
            "GET",
            ApigPath.Groups,
            Nothing,
            (_, s) => s.CreateOnlyAsync(Given.Binding),
            null
        ),
        new("ReadBinding", Binding, "GET", ApigPath.Groups, WithBinding, (_, s) => s.ReadAsync(), null),
        new(
            "UpdateBinding",
            Binding,
            "PUT",
            ApigPath.Domain,
            WithBinding,
            (_, s) => s.UpdateOnlyAsync(Stricter),
            g => g.Domains().Any(d => d.MinTlsVersion == "TLSv1.2")
        ),
        new(
            "DeleteBinding",
            Binding,
            "DELETE",
            ApigPath.Domain,
            WithBinding,
            (_, s) => s.DeleteAsync(),
            g => g.Domains().Count == 0
        )
        {
            AnswerIsEmpty = true,
        },
        Function("getIngressPorts", Gateway),
        Function("getIngressPortDomains", Gateway.Set("ingressPortId", new string('a', 32))),
        Function("getAppAcl", Gateway.Set("appId", SimulatorDefaults.AppId)),
        Function("getApps", Gateway),
        Function("getApiGroup", Gateway.Set("name", SimulatorDefaults.GroupName)),
        Function("getGateways", PropertyMap.Empty),
    ];

    /// <summary>The call finds out by itself what became of a request without answer.</summary>
    public bool LooksAfterwards { get; private init; }

    /// <summary>A success has no body.</summary>
    public bool AnswerIsEmpty { get; private init; }

    /// <summary>The resource that the call is about; a function needs none, and gets one that does nothing.</summary>
    public Subject NewSubject(IResourceProvider provider) => new(provider, Type.Length > 0 ? Type : Acl, "it");

    public override string ToString() => Name;

    private static FaultyCall Function(string name, PropertyMap args) =>
        new(
            name,
            "",
            "GET",
            ApigPath.Gateway,
            Nothing,
            (p, _) => p.InvokeAsync(new() { Tok = $"apig:index:{name}", Args = args.ToStruct() }, default),
            null
        );

    private static Task Nothing(Subject subject) => Task.CompletedTask;

    private static Task WithPort(Subject subject) => subject.CreateOnlyAsync(Given.Port);

    private static Task WithAcl(Subject subject) => subject.CreateOnlyAsync(Given.Acl);

    private static Task WithApp(Subject subject) => subject.CreateOnlyAsync(Given.App);

    private static Task WithBinding(Subject subject) => subject.CreateOnlyAsync(Given.Binding);

    private static bool HasApp(ApigSimulator gateway) => gateway.Apps().Any(a => a.Name == "partner");

    private static bool IsOpen(ApigSimulator gateway) => gateway.Ports().Count == 1;

    private static bool Is(ApigSimulator gateway, string? type) => gateway.Acl()?.Type == type;
}
