namespace PulumiApig.Gateway;

/// <summary>Which ingress ports to list; what is not set does not filter.</summary>
/// <param name="Protocol">Only ports of this protocol.</param>
/// <param name="Number">Only the port with this number.</param>
public sealed record PortFilter(IngressProtocol? Protocol = null, PortNumber? Number = null)
{
    /// <summary>Every port.</summary>
    public static PortFilter None { get; } = new();

    internal bool Matches(IngressPort port) =>
        (Protocol is null || port.Protocol == Protocol) && (Number is null || port.Number == Number);
}
