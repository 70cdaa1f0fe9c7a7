namespace PulumiApig.Gateway.Service;

internal sealed record AppBody(string? Name, string? Remark, string? AppKey, string? AppSecret)
{
    public string? Id { get; init; }

    public string? RegisterTime { get; init; }
}

internal sealed record AppPage(long? Total, IReadOnlyList<AppBody>? Apps);

internal sealed record AppSecretBody(string? AppSecret);

internal sealed record AclBody(string? AppAclType, IReadOnlyList<string>? AppAclValues)
{
    /// <summary>Set when the body is an error in spite of its status.</summary>
    public string? ErrorCode { get; init; }
}
