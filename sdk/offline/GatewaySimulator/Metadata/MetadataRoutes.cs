using System.Collections.Concurrent;
using System.Globalization;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.Iam;

namespace PulumiApig.Simulator.Metadata;

/// <summary>What a virtual machine finds at 169.254.169.254: temporary keys of the machine's agency.</summary>
internal sealed class MetadataRoutes(
    Func<MetadataService> mode,
    TemporaryKeys keys,
    TimeSpan keyLifetime,
    TimeProvider clock
)
{
    private const int MaxTtlSeconds = 21600;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();

    public void AddTo(Routes routes)
    {
        routes.Add("PUT", "/meta-data/latest/api/token", GiveToken);
        routes.Add("GET", "/openstack/latest/securitykey", GiveKey);
    }

    private Answer GiveToken(Exchange exchange)
    {
        if (mode() == MetadataService.WithoutTokens)
            return Plain(404, "Not Found");
        if (
            !int.TryParse(
                exchange.Header("X-Metadata-Token-Ttl-Seconds"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seconds
            ) || seconds is < 1 or > MaxTtlSeconds
        )
            return Plain(400, "Bad Request");
        var token = Guid.NewGuid().ToString("N");
        _tokens[token] = clock.GetUtcNow().AddSeconds(seconds);
        return Plain(200, token);
    }

    private Answer GiveKey(Exchange exchange)
    {
        if (mode() == MetadataService.NoAgency)
            return Plain(401, "Please configure Cloud Service Agency first");
        if (!MayPass(exchange.Header("X-Metadata-Token")))
            return Plain(401, "Unauthorized");
        return Answer.Ok(CredentialJson.Of(keys.Issue("agency of the machine", keyLifetime)));
    }

    private bool MayPass(string? token) =>
        mode() switch
        {
            MetadataService.WithoutTokens => true,
            MetadataService.TokenOptional when token is null => true,
            _ => token is not null && _tokens.TryGetValue(token, out var end) && clock.GetUtcNow() < end,
        };

    private static Answer Plain(int status, string text) => new(status) { Text = text, ContentType = "text/plain" };
}
