namespace Pulumi.Apig;

/// <summary>What makes a port.</summary>
public sealed class IngressPortArgs : ResourceArgs
{
    /// <summary>
    /// Id of the dedicated gateway, 32 hexadecimal characters as a rule. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the port.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// What callers speak on the port. One number holds one protocol at a time on a gateway. Changing it replaces the
    /// port, and where <c>port</c> names the number the old one goes first: callers are refused in between.
    /// </summary>
    [Input("protocol", required: true)]
    public Input<IngressProtocol> Protocol { get; set; } = null!;

    /// <summary>
    /// The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it opens
    /// the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
    /// replaced, and then the new port gets another one.
    /// </summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>No properties.</summary>
    public static new IngressPortArgs Empty => new();
}

/// <summary>What is known of a port that is read.</summary>
public sealed class IngressPortState : ResourceArgs
{
    /// <summary>
    /// Id of the dedicated gateway, 32 hexadecimal characters as a rule. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the port.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// What callers speak on the port. One number holds one protocol at a time on a gateway. Changing it replaces the
    /// port, and where <c>port</c> names the number the old one goes first: callers are refused in between.
    /// </summary>
    [Input("protocol")]
    public Input<IngressProtocol>? Protocol { get; set; }

    /// <summary>
    /// The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it opens
    /// the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
    /// replaced, and then the new port gets another one.
    /// </summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>Id that the gateway gave to the port, 32 to 36 characters.</summary>
    [Input("ingressPortId")]
    public Input<string>? IngressPortId { get; set; }

    /// <summary><c>normal</c>, or <c>abnormal</c> when the port cannot be used.</summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <summary>Nothing known.</summary>
    public static new IngressPortState Empty => new();
}
