// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Outputs;

/// <summary>A custom ingress port of a gateway.</summary>
[OutputType]
public sealed class IngressPortInfo
{
    /// <summary>Id that the gateway gave to the port, 32 to 36 characters.</summary>
    public readonly string IngressPortId;

    /// <summary>The number of the port.</summary>
    public readonly int Port;

    /// <summary>Protocol of the callers on the port.</summary>
    public readonly IngressProtocol Protocol;

    /// <summary><c>normal</c>, or <c>abnormal</c> when the port cannot be used.</summary>
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
