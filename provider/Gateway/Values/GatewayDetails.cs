namespace PulumiApig.Gateway;

/// <summary>A gateway as lists show it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that its owner gave; several gateways may have one name.</param>
/// <param name="Status">The state as the service names it, for example <c>Running</c>; unknown names are possible.</param>
/// <param name="Edition">The edition as the service names it, for example <c>BASIC</c>.</param>
/// <param name="PublicAddress">The elastic IP address for clients on the internet; empty when there is none.</param>
public record GatewaySummary(GatewayId Id, string Name, string Status, string Edition, string PublicAddress);

/// <summary>What is worth knowing of a gateway before its ports and apps are changed.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that its owner gave; several gateways may have one name.</param>
/// <param name="Status">The state as the service names it, for example <c>Running</c>; unknown names are possible.</param>
/// <param name="Edition">The edition as the service names it, for example <c>BASIC</c>.</param>
/// <param name="PublicAddress">The elastic IP address for clients on the internet; empty when there is none.</param>
/// <param name="PrivateAddress">The address for clients in the VPC; empty when the answer did not say.</param>
/// <param name="SupportedFeatures">Names of features; <c>app_acl</c> stands for the access control of apps.</param>
public sealed record GatewayDetails(
    GatewayId Id,
    string Name,
    string Status,
    string Edition,
    string PublicAddress,
    string PrivateAddress,
    IReadOnlyList<string> SupportedFeatures
) : GatewaySummary(Id, Name, Status, Edition, PublicAddress);
