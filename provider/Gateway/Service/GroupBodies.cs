namespace PulumiApig.Gateway.Service;

internal sealed record GroupBody(
    string? Id,
    string? Name,
    string? Remark,
    string? SlDomain,
    IReadOnlyList<BindingBody>? UrlDomains
);

internal sealed record GroupPage(long? Total, IReadOnlyList<GroupBody>? Groups);

/// <summary>A binding of a domain; changes and reads name the domain and its state differently.</summary>
internal sealed record BindingBody
{
    public string? Id { get; init; }

    /// <summary>The domain, in requests and in answers to changes.</summary>
    public string? UrlDomain { get; init; }

    /// <summary>The domain, in reads.</summary>
    public string? Domain { get; init; }

    /// <summary>The state of the CNAME record, in answers to changes.</summary>
    public int? Status { get; init; }

    /// <summary>The state of the CNAME record, in reads.</summary>
    public int? CnameStatus { get; init; }

    public string? MinSslVersion { get; init; }

    public bool? IsHttpRedirectToHttps { get; init; }

    public int? IngressHttpPort { get; init; }

    public int? IngressHttpsPort { get; init; }
}
