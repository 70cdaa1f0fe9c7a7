namespace Pulumi.Apig;

/// <summary>What makes a port.</summary>
public sealed class IngressPortArgs : ResourceArgs
{
    /// <summary>Id of the gateway; the provider's when it is not set.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>What the port speaks.</summary>
    [Input("protocol", required: true)]
    public Input<IngressProtocol> Protocol { get; set; } = null!;

    /// <summary>
    /// Number of the port, 1024 to 49151; when it is not set a free one is chosen, which stays until the port is replaced.
    /// The gateway's own ports, 80 and 443, cannot be managed.
    /// </summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>No properties.</summary>
    public static new IngressPortArgs Empty => new();
}

/// <summary>What is known of a port that is read.</summary>
public sealed class IngressPortState : ResourceArgs
{
    /// <summary>Id of the gateway.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>What the port speaks.</summary>
    [Input("protocol")]
    public Input<IngressProtocol>? Protocol { get; set; }

    /// <summary>Number of the port.</summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>Id of the port within the gateway.</summary>
    [Input("ingressPortId")]
    public Input<string>? IngressPortId { get; set; }

    /// <summary><c>normal</c>, or <c>abnormal</c> when the gateway cannot use the port.</summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <summary>Nothing known.</summary>
    public static new IngressPortState Empty => new();
}
