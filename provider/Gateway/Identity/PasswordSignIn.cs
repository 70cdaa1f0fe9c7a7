namespace PulumiApig.Gateway.Identity;

/// <summary>What a user signs in with.</summary>
internal sealed record PasswordSignIn(Secret Password)
{
    /// <summary>The id of the user; then neither name nor domain are needed.</summary>
    public string? UserId { get; init; }

    public string? UserName { get; init; }

    public string? DomainId { get; init; }

    public string? DomainName { get; init; }

    public string? ProjectId { get; init; }

    public string? ProjectName { get; init; }
}
