using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Faults;

/// <summary>A call of the engine, and the request of it that the gateway fails.</summary>
/// <param name="Name">The call.</param>
/// <param name="Method">HTTP method of the request.</param>
/// <param name="Path">Path of the request.</param>
/// <param name="Prepare">What there is before.</param>
/// <param name="RunAsync">Makes the call.</param>
/// <param name="IsDone">Whether the gateway is as the call wants it; null for a call that changes nothing.</param>
internal sealed record FaultyCall(
    string Name,
    string Method,
    string Path,
    Func<Subject, Task> Prepare,
    Func<IResourceProvider, Subject, Task> RunAsync,
    Func<ApigSimulator, bool>? IsDone
)
{
    private static readonly PropertyMap Gateway = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId));

    private static readonly PropertyMap Denying = Given.Acl.Set("type", "DENY");

    public static readonly IReadOnlyList<FaultyCall> All =
    [
        new("CreatePort", "POST", ApigPath.Ports, Nothing, (_, s) => s.CreateOnlyAsync(Given.Port), g => IsOpen(g))
        {
            LooksAfterwards = true,
        },
        new("CreatePort_Look", "GET", ApigPath.Ports, Nothing, (_, s) => s.CreateOnlyAsync(Given.Port), null),
        new("ReadPort", "GET", ApigPath.Ports, WithPort, (_, s) => s.ReadAsync(), null),
        new("UpdatePort", "GET", ApigPath.Ports, WithPort, (_, s) => s.UpdateOnlyAsync(Given.Port), null),
        new("DeletePort", "DELETE", ApigPath.Port, WithPort, (_, s) => s.DeleteAsync(), g => !IsOpen(g))
        {
            AnswerIsEmpty = true,
        },
        new("CreateAcl_Look", "GET", ApigPath.Acl, Nothing, (_, s) => s.CreateOnlyAsync(Given.Acl), null),
        new("CreateAcl", "PUT", ApigPath.Acl, Nothing, (_, s) => s.CreateOnlyAsync(Given.Acl), g => Is(g, "PERMIT")),
        new("ReadAcl", "GET", ApigPath.Acl, WithAcl, (_, s) => s.ReadAsync(), null),
        new("UpdateAcl", "PUT", ApigPath.Acl, WithAcl, (_, s) => s.UpdateOnlyAsync(Denying), g => Is(g, "DENY")),
        new("DeleteAcl", "DELETE", ApigPath.Acl, WithAcl, (_, s) => s.DeleteAsync(), g => Is(g, null))
        {
            AnswerIsEmpty = true,
        },
        Function("getIngressPorts", Gateway),
        Function("getIngressPortDomains", Gateway.Set("ingressPortId", new string('a', 32))),
        Function("getAppAcl", Gateway.Set("appId", SimulatorDefaults.AppId)),
    ];

    /// <summary>The call finds out by itself what became of a request without answer.</summary>
    public bool LooksAfterwards { get; private init; }

    /// <summary>A success has no body.</summary>
    public bool AnswerIsEmpty { get; private init; }

    public bool IsOfPort => Name.Contains("Port", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static FaultyCall Function(string name, PropertyMap args) =>
        new(
            name,
            "GET",
            ApigPath.Gateway,
            Nothing,
            (p, _) => p.InvokeAsync(new() { Tok = $"apig:index:{name}", Args = args.ToStruct() }, default),
            null
        );

    private static Task Nothing(Subject subject) => Task.CompletedTask;

    private static Task WithPort(Subject subject) => subject.CreateOnlyAsync(Given.Port);

    private static Task WithAcl(Subject subject) => subject.CreateOnlyAsync(Given.Acl);

    private static bool IsOpen(ApigSimulator gateway) => gateway.Ports().Count == 1;

    private static bool Is(ApigSimulator gateway, string? type) => gateway.Acl()?.Type == type;
}
