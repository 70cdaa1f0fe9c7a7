namespace PulumiApig.Gateway;

/// <summary>An agency of another account whose rights are taken on.</summary>
/// <param name="AgencyName">The name of the agency.</param>
/// <param name="DomainName">The name of the account that made the agency; either this or <paramref name="DomainId"/>.</param>
/// <param name="DomainId">The id of the account that made the agency; takes the newer (v5) way to assume it.</param>
/// <param name="Duration">How long the credentials last: 15 minutes to 24 hours; an hour when null. They are renewed in time.</param>
public sealed record AssumeRole(
    string AgencyName,
    string? DomainName = null,
    string? DomainId = null,
    TimeSpan? Duration = null
);
