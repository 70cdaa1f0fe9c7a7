namespace Pulumi.Apig.Outputs;

/// <summary>A custom ingress port.</summary>
[OutputType]
public sealed class IngressPortInfo
{
    /// <summary>Id of the port within the gateway.</summary>
    public readonly string IngressPortId;

    /// <summary>Number of the port.</summary>
    public readonly int Port;

    /// <summary>What the port speaks.</summary>
    public readonly IngressProtocol Protocol;

    /// <summary><c>normal</c>, or <c>abnormal</c> when the gateway cannot use the port.</summary>
    public readonly string Status;

    [OutputConstructor]
    private IngressPortInfo(string ingressPortId, int port, IngressProtocol protocol, string status)
    {
        IngressPortId = ingressPortId;
        Port = port;
        Protocol = protocol;
        Status = status;
    }
}
