// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// Lists the custom ingress ports of a gateway, in order of their numbers. The built-in ports 80 and 443 are not among
/// them.
/// </summary>
/// <example>
/// <para><b>The HTTPS ports of a gateway</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var open = GetIngressPorts.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Protocol = IngressProtocol.HTTPS,
///     });
///
///     return new Dictionary&lt;string, object?&gt; { ["ports"] = open.Apply(result =&gt; result.Ports) };
/// });
/// </code>
/// </example>
public static class GetIngressPorts
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetIngressPortsResult> InvokeAsync(GetIngressPortsArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetIngressPortsResult>("apig:index:getIngressPorts", args ?? new GetIngressPortsArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetIngressPortsResult> Invoke(GetIngressPortsInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetIngressPortsResult>("apig:index:getIngressPorts", args ?? new GetIngressPortsInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetIngressPortsResult> Invoke(GetIngressPortsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetIngressPortsResult>("apig:index:getIngressPorts", args ?? new GetIngressPortsInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetIngressPorts</c>, as values that are known.</summary>
public sealed class GetIngressPortsArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Only the port with this number.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>Only ports of this protocol.</summary>
    [Input("protocol")]
    public IngressProtocol? Protocol { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetIngressPortsArgs Empty => new();
}

/// <summary>Arguments of <c>GetIngressPorts</c>, as values that are known or outputs.</summary>
public sealed class GetIngressPortsInvokeArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Only the port with this number.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>Only ports of this protocol.</summary>
    [Input("protocol")]
    public Input<IngressProtocol>? Protocol { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetIngressPortsInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetIngressPorts</c>.</summary>
[OutputType]
public sealed class GetIngressPortsResult
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    /// <summary>The ports in order of their numbers.</summary>
    public readonly ImmutableArray<Outputs.IngressPortInfo> Ports;

    [OutputConstructor]
    private GetIngressPortsResult(string instanceId, ImmutableArray<Outputs.IngressPortInfo> ports)
    {
        InstanceId = instanceId;
        Ports = ports;
    }
}
