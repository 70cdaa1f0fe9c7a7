using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Domains;

/// <summary>Where API groups and their domains are, and how answers about them are read.</summary>
internal static class GroupAnswers
{
    // An item of the list is the same as the answer about one group: both have the domains.
    public static readonly ListKind<ApiGroup> Groups = new(
        "the list of API groups",
        Path,
        Operation.ListGroups,
        ReadPage,
        group => group.Id
    );

    /// <summary>The path of the API groups below <c>/v2/{project}/apigw</c>.</summary>
    public static string[] Path(GatewayId gateway) => ["instances", gateway.Value, "api-groups"];

    public static string[] Path(GatewayId gateway, ApiGroupId group) => [.. Path(gateway), group.Value];

    public static string[] DomainsPath(GatewayId gateway, ApiGroupId group) => [.. Path(gateway, group), "domains"];

    public static string[] DomainPath(GatewayId gateway, ApiGroupId group, DomainId domain) =>
        [.. DomainsPath(gateway, group), domain.Value];

    public static bool Read(Answer answer, [NotNullWhen(true)] out ApiGroup? group)
    {
        group = answer.As(GatewayJson.Default.GroupBody) is { } body ? Parse(body) : null;
        return group is not null;
    }

    /// <summary>A binding of an answer to a change; null when it lacks what a binding must have.</summary>
    public static DomainBinding? ParseBinding(Answer answer, ApiGroupId group) =>
        answer.As(GatewayJson.Default.BindingBody) is { } body ? Parse(body, group) : null;

    private static bool ReadPage(Answer answer, [NotNullWhen(true)] out Page<ApiGroup>? page)
    {
        var body = answer.As(GatewayJson.Default.GroupPage);
        page = Page<ApiGroup>.Of(body?.Total, body?.Groups, Parse);
        return page is not null;
    }

    private static ApiGroup? Parse(GroupBody body)
    {
        if (!ApiGroupId.TryParse(body.Id, out var id))
            return null;
        // A group without domains has no array.
        var domains = (body.UrlDomains ?? []).Select(domain => domain is null ? null : Parse(domain, id)).ToList();
        return domains.Contains(null)
            ? null
            : new ApiGroup(
                id,
                body.Name ?? "",
                body.Remark ?? "",
                body.SlDomain ?? "",
                [.. domains.OfType<DomainBinding>()]
            );
    }

    // A gateway that knows no ingress ports has no fields for them: its domains answer on the built-in ones.
    private static DomainBinding? Parse(BindingBody body, ApiGroupId group) =>
        DomainId.TryParse(body.Id, out var id) && (body.UrlDomain ?? body.Domain) is { Length: > 0 } domain
            ? new DomainBinding(
                id,
                group,
                DomainName.FromAnswer(domain),
                DomainPort.FromAnswer(body.IngressHttpPort, DomainPort.DefaultHttp),
                DomainPort.FromAnswer(body.IngressHttpsPort, DomainPort.DefaultHttps),
                TlsVersion.FromAnswer(body.MinSslVersion),
                CnameStatus.FromAnswer(body.Status ?? body.CnameStatus),
                body.IsHttpRedirectToHttps
            )
            : null;
}
