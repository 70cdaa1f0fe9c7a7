namespace PulumiApig.Gateway;

/// <summary>
/// How to reach the service and as whom. What is null falls back to the environment and to files;
/// docs/credentials.md says in which order.
/// </summary>
public sealed record GatewaySettings
{
    /// <summary>The region, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The project; looked up by name when null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The name of the project; the region's own project when null.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The access key (AK).</summary>
    public Secret? AccessKey { get; init; }

    /// <summary>The secret key (SK).</summary>
    public Secret? SecretKey { get; init; }

    /// <summary>The security token that belongs to a temporary access key.</summary>
    public Secret? SecurityToken { get; init; }

    /// <summary>A ready IAM token, scoped to the project.</summary>
    public Secret? AuthToken { get; init; }

    /// <summary>The IAM user; needs the domain too.</summary>
    public string? UserName { get; init; }

    /// <summary>The id of the IAM user; needs no domain.</summary>
    public string? UserId { get; init; }

    /// <summary>The password of the IAM user.</summary>
    public Secret? Password { get; init; }

    /// <summary>The account name of the IAM user.</summary>
    public string? DomainName { get; init; }

    /// <summary>The account id of the IAM user.</summary>
    public string? DomainId { get; init; }

    /// <summary>Agencies to assume one after the other, each with the credentials of the former.</summary>
    public IReadOnlyList<AssumeRole> AssumeRole { get; init; } = [];

    /// <summary>A configuration file of the KooCLI.</summary>
    public string? SharedConfigFile { get; init; }

    /// <summary>The profile of the KooCLI configuration; its current one when null.</summary>
    public string? Profile { get; init; }

    /// <summary>The domain of the cloud; <c>myhuaweicloud.com</c> or <c>.eu</c> by region when null.</summary>
    public string? Cloud { get; init; }

    /// <summary>The address of the gateway service, <c>scheme://host[:port]</c>.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The address of the identity service, <c>scheme://host[:port]</c>.</summary>
    public string? IamEndpoint { get; init; }

    /// <summary>Whether server certificates go unchecked.</summary>
    public bool? Insecure { get; init; }

    /// <summary>How often a request is repeated after a fault of the service; 5 when null.</summary>
    public int? MaxRetries { get; init; }
}
