// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Outputs;

/// <summary>A dedicated gateway.</summary>
[OutputType]
public sealed class GatewayInfo
{
    /// <summary>Edition of the gateway, such as <c>BASIC</c>.</summary>
    public readonly string Edition;

    /// <summary>Id of the gateway.</summary>
    public readonly string InstanceId;

    /// <summary>Name that the owner gave to the gateway; several may have the same.</summary>
    public readonly string Name;

    /// <summary>
    /// Elastic IP address on which callers on the internet reach the gateway; empty when it has none.
    /// </summary>
    public readonly string PublicAddress;

    /// <summary>State of the gateway, such as <c>Running</c>.</summary>
    public readonly string Status;

    [OutputConstructor]
    private GatewayInfo(string edition, string instanceId, string name, string publicAddress, string status)
    {
        Edition = edition;
        InstanceId = instanceId;
        Name = name;
        PublicAddress = publicAddress;
        Status = status;
    }
}
