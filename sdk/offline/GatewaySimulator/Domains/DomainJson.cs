using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.Domains;

/// <summary>A domain of an API group as the calls answer it.</summary>
internal static class DomainJson
{
    /// <summary>The answer to a change, which alone tells whether HTTP is redirected.</summary>
    public static JsonObject OfChange(DomainBinding domain)
    {
        var json = Settings(domain);
        json["url_domain"] = domain.Domain;
        json["status"] = domain.CnameStatus;
        json["is_http_redirect_to_https"] = domain.RedirectHttpToHttps;
        return json;
    }

    /// <summary>An item of <c>url_domains</c> in an API group.</summary>
    public static JsonObject OfRead(DomainBinding domain)
    {
        var json = Settings(domain);
        json["domain"] = domain.Domain;
        json["cname_status"] = domain.CnameStatus;
        json["ssl_infos"] = new JsonArray();
        return json;
    }

    private static JsonObject Settings(DomainBinding domain) =>
        new()
        {
            ["id"] = domain.Id,
            ["ssl_id"] = null,
            ["ssl_name"] = null,
            ["min_ssl_version"] = domain.MinTlsVersion,
            ["verified_client_certificate_enabled"] = domain.VerifyClientCertificate,
            ["is_has_trusted_root_ca"] = false,
            ["ingress_http_port"] = domain.HttpPort,
            ["ingress_https_port"] = domain.HttpsPort,
        };
}
