using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>The custom ingress ports of a gateway, all or those with a protocol or number.</summary>
/// <example>
/// <code>
/// var tls = GetIngressPorts.Invoke(new() { Protocol = IngressProtocol.HTTPS });
/// var numbers = tls.Apply(result => result.Ports.Select(port => port.Port));
/// </code>
/// </example>
public static class GetIngressPorts
{
    private const string Token = "apig:index:getIngressPorts";

    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Which ports; null for all.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetIngressPortsResult> InvokeAsync(
        GetIngressPortsArgs? args = null,
        InvokeOptions? options = null
    ) => Deployment.Instance.InvokeAsync<GetIngressPortsResult>(Token, args ?? new(), options.WithDefaults());

    /// <summary>Calls the function, with values that may be outputs.</summary>
    /// <param name="args">Which ports; null for all.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetIngressPortsResult> Invoke(
        GetIngressPortsInvokeArgs? args = null,
        InvokeOptions? options = null
    ) => Deployment.Instance.Invoke<GetIngressPortsResult>(Token, args ?? new(), options.WithDefaults());

    /// <summary>Calls the function, with values that may be outputs, after other resources.</summary>
    /// <param name="args">Which ports.</param>
    /// <param name="options">How the engine calls it, and after what.</param>
    public static Output<GetIngressPortsResult> Invoke(GetIngressPortsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetIngressPortsResult>(Token, args ?? new(), options.WithDefaults());
}

/// <summary>Which ports, as values that are known.</summary>
public sealed class GetIngressPortsArgs : InvokeArgs
{
    /// <summary>Id of the gateway; the provider's when it is not set.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Only ports that speak this; null for any.</summary>
    [Input("protocol")]
    public IngressProtocol? Protocol { get; set; }

    /// <summary>Only the port with this number, 1024 to 49151; null for any.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>All ports of the provider's gateway.</summary>
    public static new GetIngressPortsArgs Empty => new();
}

/// <summary>Which ports, as values that may be outputs.</summary>
public sealed class GetIngressPortsInvokeArgs : InvokeArgs
{
    /// <summary>Id of the gateway; the provider's when it is not set.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Only ports that speak this; null for any.</summary>
    [Input("protocol")]
    public Input<IngressProtocol>? Protocol { get; set; }

    /// <summary>Only the port with this number, 1024 to 49151; null for any.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>All ports of the provider's gateway.</summary>
    public static new GetIngressPortsInvokeArgs Empty => new();
}

/// <summary>The custom ingress ports that were found.</summary>
[OutputType]
public sealed class GetIngressPortsResult
{
    /// <summary>Id of the gateway.</summary>
    public readonly string InstanceId;

    /// <summary>The ports.</summary>
    public readonly ImmutableArray<Outputs.IngressPortInfo> Ports;

    [OutputConstructor]
    private GetIngressPortsResult(string instanceId, ImmutableArray<Outputs.IngressPortInfo> ports)
    {
        InstanceId = instanceId;
        Ports = ports;
    }
}
