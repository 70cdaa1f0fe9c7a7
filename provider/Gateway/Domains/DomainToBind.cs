using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Creations;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Domains;

/// <summary>
/// A domain that is to be bound. Groups of one gateway share no domain, and within a group a domain is bound once to each
/// port.
/// </summary>
internal sealed class DomainToBind(
    SharedList<ApiGroup> groups,
    GatewayId gateway,
    ApiGroupId group,
    DomainName domain,
    BindingSettings settings
) : Creatable<DomainBinding>
{
    private readonly DomainPort _http = settings.HttpPort ?? DomainPort.DefaultHttp;
    private readonly DomainPort _https = settings.HttpsPort ?? DomainPort.DefaultHttps;

    public override IReadOnlyList<string> Path => GroupAnswers.DomainsPath(gateway, group);

    public override string Body
    {
        get
        {
            // The service wants both ports or neither, and neither when both are the built-in ones.
            var isDefault = _http == DomainPort.DefaultHttp && _https == DomainPort.DefaultHttps;
            var body = BodyOf(settings) with
            {
                UrlDomain = domain.Value,
                IngressHttpPort = isDefault ? null : _http.Value,
                IngressHttpsPort = isDefault ? null : _https.Value,
            };
            return JsonSerializer.Serialize(body, GatewayJson.Default.BindingBody);
        }
    }

    public override string Key => $"the domain {domain} with HTTP port {_http} and HTTPS port {_https}";

    public override Operation Looking => Operation.ListGroups(gateway);

    /// <summary>What binding and updating have in common.</summary>
    public static BindingBody BodyOf(BindingSettings settings) =>
        new()
        {
            MinSslVersion = settings.MinTlsVersion?.Name,
            IsHttpRedirectToHttps = settings.RedirectHttpToHttps,
            IngressHttpPort = settings.HttpPort?.Value,
            IngressHttpsPort = settings.HttpsPort?.Value,
        };

    public override async Task<Outcome<Reading<DomainBinding>>> LookAsync(GatewayCall call, bool now) =>
        (await groups.LookAsync(gateway, call, now)).Then<Reading<DomainBinding>>(read => new Reading<DomainBinding>(
            [.. read.Items.SelectMany(one => one.Domains)],
            read.IsFresh
        ));

    public override void NoteTrouble() => groups.NoteTrouble(gateway);

    public override DomainBinding? Read(Answer answer) => GroupAnswers.ParseBinding(answer, group);

    public override bool HasKey(DomainBinding there) =>
        there.Domain.Equals(domain)
        && (there.Group != group || Shares(there.HttpPort, _http) || Shares(there.HttpsPort, _https));

    public override Likeness Compare(DomainBinding there) =>
        there.Group == group
        && there.HttpPort == _http
        && there.HttpsPort == _https
        && (settings.MinTlsVersion is null || settings.MinTlsVersion == there.MinTlsVersion)
            ? Likeness.AsAsked
            : Likeness.Different;

    public override string IdOf(DomainBinding there) => there.Id.Value;

    public override string Describe(DomainBinding there) =>
        $"the binding {there.Id} in API group {there.Group} with HTTP port {there.HttpPort} and HTTPS port {there.HttpsPort}";

    private static bool Shares(DomainPort one, DomainPort other) => one == other && one != DomainPort.Off;
}
