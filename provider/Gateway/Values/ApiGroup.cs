namespace PulumiApig.Gateway;

/// <summary>An API group of a gateway: the APIs that share domains.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that its owner gave.</param>
/// <param name="Remark">The description; empty when there is none.</param>
/// <param name="Subdomain">The domain name that the service gave to the group; a CNAME record leads to it. Empty when the answer did not say.</param>
/// <param name="Domains">The domains that are bound to it.</param>
public sealed record ApiGroup(
    ApiGroupId Id,
    string Name,
    string Remark,
    string Subdomain,
    IReadOnlyList<DomainBinding> Domains
);
