namespace PulumiApig.Gateway;

/// <summary>What is worth knowing of a gateway before its ports and apps are changed.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that its owner gave.</param>
/// <param name="Status">The state as the service names it, for example <c>Running</c>; unknown names are possible.</param>
/// <param name="SupportedFeatures">Names of features; <c>app_acl</c> stands for the access control of apps.</param>
public sealed record GatewayDetails(GatewayId Id, string Name, string Status, IReadOnlyList<string> SupportedFeatures);
