namespace PulumiApig.Gateway;

/// <summary>A domain of an API group and the ports that it answers on. A domain may be bound to one group several times, on other ports.</summary>
/// <param name="Id">The identifier of the binding.</param>
/// <param name="Group">The API group.</param>
/// <param name="Domain">The domain name.</param>
/// <param name="HttpPort">The port for HTTP.</param>
/// <param name="HttpsPort">The port for HTTPS.</param>
/// <param name="MinTlsVersion">The lowest TLS version; null when the answer did not say.</param>
/// <param name="CnameStatus">Whether the CNAME record of the domain leads here.</param>
/// <param name="RedirectHttpToHttps">
/// Whether HTTP is redirected to HTTPS. Only the answers to binding and updating tell: null in every read.
/// </param>
public sealed record DomainBinding(
    DomainId Id,
    ApiGroupId Group,
    DomainName Domain,
    DomainPort HttpPort,
    DomainPort HttpsPort,
    TlsVersion? MinTlsVersion,
    CnameStatus CnameStatus,
    bool? RedirectHttpToHttps
)
{
    /// <summary>What can be changed of it.</summary>
    public BindingSettings Settings =>
        new()
        {
            HttpPort = HttpPort,
            HttpsPort = HttpsPort,
            MinTlsVersion = MinTlsVersion,
            RedirectHttpToHttps = RedirectHttpToHttps,
        };
}
