using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Domains;

/// <summary>What a request says of a domain; what it leaves out is null.</summary>
internal sealed partial record DomainBody
{
    public const string HttpPortName = "ingress_http_port";
    public const string HttpsPortName = "ingress_https_port";

    private const int MaxDomain = 255;
    private const int MaxPort = 49151;
    private static readonly string[] Switches = ["is_http_redirect_to_https", "verified_client_certificate_enabled"];

    private readonly JsonObject _body;

    private DomainBody(JsonObject body) => _body = body;

    public string? Domain => _body.Text("url_domain");

    public string? MinTlsVersion => _body.Text("min_ssl_version");

    public int? HttpPort => _body.Number(HttpPortName);

    public int? HttpsPort => _body.Number(HttpsPortName);

    public bool? Redirect => Flag(_body, Switches[0]);

    public bool? VerifyClientCertificate => Flag(_body, Switches[1]);

    /// <summary>Reads the body of a request to bind a domain.</summary>
    public static (DomainBody? Body, Answer? Refusal) OfBind(JsonObject? body) =>
        Read(
            body,
            json =>
                json.At("url_domain") is null ? RequestErrors.Missing("url_domain")
                : json.Text("url_domain") is not { Length: <= MaxDomain } domain || !DomainPattern().IsMatch(domain)
                    ? DomainErrors.BadDomain()
                : null
        );

    /// <summary>Reads the body of a request to change a binding, which must name the TLS version.</summary>
    public static (DomainBody? Body, Answer? Refusal) OfUpdate(JsonObject? body) =>
        Read(body, json => json.At("min_ssl_version") is null ? RequestErrors.Missing("min_ssl_version") : null);

    private static (DomainBody? Body, Answer? Refusal) Read(JsonObject? body, Func<JsonObject, Answer?> refusal) =>
        body is null ? (null, RequestErrors.NoJsonObject())
        : (refusal(body) ?? CommonRefusal(body)) is { } refused ? (null, refused)
        : (new DomainBody(body), null);

    private static Answer? CommonRefusal(JsonObject body)
    {
        if (body.At("min_ssl_version") is not null && body.Text("min_ssl_version") is not ("TLSv1.1" or "TLSv1.2"))
            return RequestErrors.BadBodyValue("min_ssl_version");
        foreach (var name in (string[])[HttpPortName, HttpsPortName])
            if (body.At(name) is not null && body.Number(name) is not (>= DomainBinding.Off and <= MaxPort))
                return RequestErrors.BadBodyValue(name);
        foreach (var name in Switches)
            if (body.At(name) is not null && Flag(body, name) is null)
                return RequestErrors.BadBodyValue(name);
        return null;
    }

    private static bool? Flag(JsonObject body, string name) =>
        body.At(name)?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    /// <summary>Labels and a top-level domain, or a wildcard for the first label; a dot may end both.</summary>
    [GeneratedRegex(
        @"\A(([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.){1,7}|\*\.([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.){1,6})[a-zA-Z]{2,64}\.?\z"
    )]
    private static partial Regex DomainPattern();
}
