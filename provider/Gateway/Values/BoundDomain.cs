namespace PulumiApig.Gateway;

/// <summary>A domain of an API group that answers on an ingress port. The port cannot be closed while it is bound.</summary>
/// <param name="Name">The domain name.</param>
/// <param name="GroupId">The identifier of the API group.</param>
/// <param name="GroupName">The name of the API group.</param>
public sealed record BoundDomain(string Name, string GroupId, string GroupName);
