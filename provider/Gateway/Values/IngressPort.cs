namespace PulumiApig.Gateway;

/// <summary>A custom ingress port of a gateway.</summary>
/// <param name="Id">The identifier that the service gave.</param>
/// <param name="Protocol">The protocol; one number has one protocol on a gateway.</param>
/// <param name="Number">The port number.</param>
/// <param name="Status">Whether the port works.</param>
public sealed record IngressPort(IngressPortId Id, IngressProtocol Protocol, PortNumber Number, PortStatus Status);
