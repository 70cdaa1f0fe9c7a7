namespace PulumiApig.Simulator;

/// <summary>A domain name of an API group, and the ingress ports that it answers on.</summary>
/// <param name="Id">The <c>domain_id</c>: 32 hexadecimal digits.</param>
/// <param name="GroupId">The id of the API group.</param>
/// <param name="GroupName">The name of the API group.</param>
/// <param name="Domain">The domain name, as it was written.</param>
/// <param name="HttpPort">The port for HTTP; -1 for none, 80 for the built-in one.</param>
/// <param name="HttpsPort">The port for HTTPS; -1 for none, 443 for the built-in one.</param>
public sealed record DomainBinding(
    string Id,
    string GroupId,
    string GroupName,
    string Domain,
    int HttpPort = DomainBinding.DefaultHttpPort,
    int HttpsPort = DomainBinding.DefaultHttpsPort
)
{
    internal const int Off = -1;
    internal const int DefaultHttpPort = 80;
    internal const int DefaultHttpsPort = 443;

    /// <summary><c>TLSv1.1</c> or <c>TLSv1.2</c>.</summary>
    public string MinTlsVersion { get; init; } = "TLSv1.1";

    /// <summary>Whether HTTP is redirected to HTTPS; no read of the API shows it.</summary>
    public bool RedirectHttpToHttps { get; init; }

    /// <summary>Whether clients must show a certificate.</summary>
    public bool VerifyClientCertificate { get; init; }

    /// <summary>How the CNAME record resolves: 1 not at all, 2 resolving, 3 resolved, 4 failed.</summary>
    public int CnameStatus { get; init; } = 1;

    /// <summary>Whether two spellings name one domain: case and a dot at the end make no difference in DNS.</summary>
    internal bool IsFor(string domain) =>
        Domain.TrimEnd('.').Equals(domain.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    internal bool Uses(IngressPort port) => port.Port == (port.Protocol == "HTTP" ? HttpPort : HttpsPort);
}
