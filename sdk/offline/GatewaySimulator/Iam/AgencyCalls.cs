using System.Text.Json.Nodes;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Iam;

/// <summary>Temporary keys for those who sign in already: their own, or those of an agency that they assume.</summary>
internal sealed class AgencyCalls(Account account, Authenticator authenticator, TemporaryKeys keys)
{
    private const int MinSeconds = 900;

    /// <summary><c>POST /v3.0/OS-CREDENTIAL/securitytokens</c>: 15 minutes unless told, 24 hours at most.</summary>
    public Answer IssueV3(Exchange exchange)
    {
        var identity = exchange.JsonBody().At("auth", "identity");
        var refusal = identity.Text("token", "id") is { } token
            ? authenticator.IamTokenRefusal(exchange, token)
            : authenticator.IamRefusal(exchange);
        if (refusal is not null)
            return refusal;
        var (request, owner) = identity.Texts("methods") switch
        {
            ["assume_role"] => (identity.At("assume_role"), account.FindAgency(identity.At("assume_role"))),
            ["token"] => (identity.At("token") ?? identity, exchange.Caller.Name),
            _ => (null, null),
        };
        if (request is null)
            return IamErrors.BadRequest("auth.identity.methods must be assume_role or token");
        if (owner is null)
            return IamErrors.NotFound("Could not find the agency.");
        if (Seconds(request, fallback: MinSeconds, max: 86400) is not { } lifetime)
            return IamErrors.BadRequest("duration_seconds must be 900 to 86400");
        return Answer.Created(CredentialJson.Of(keys.Issue(owner, lifetime)));
    }

    /// <summary><c>POST /v5/agencies/assume</c>: an hour unless told, and never more for one who came by an agency.</summary>
    public Answer AssumeV5(Exchange exchange)
    {
        if (authenticator.IamRefusal(exchange) is { } refusal)
            return refusal;
        var body = exchange.JsonBody();
        if (string.IsNullOrEmpty(body.Text("agency_session_name")))
            return IamErrors.BadRequest("agency_session_name is missing");
        if (account.FindAgency(body.Text("agency_urn")) is not { } agency)
            return IamErrors.NotFound("Could not find the agency.");
        var max = exchange.Caller.How == SignIn.TemporaryKey ? 3600 : 43200;
        if (Seconds(body, fallback: 3600, max) is not { } lifetime)
            return IamErrors.BadRequest($"duration_seconds must be 900 to {max}");
        var pair = keys.Issue(agency, lifetime);
        return Answer.Ok(
            new JsonObject
            {
                ["credentials"] = new JsonObject
                {
                    ["access_key_id"] = pair.AccessKey,
                    ["secret_access_key"] = pair.SecretKey,
                    ["security_token"] = pair.SecurityToken,
                    ["expiration"] = IamTime.Text(pair.ExpiresAt!.Value),
                },
            }
        );
    }

    private static TimeSpan? Seconds(JsonNode? request, int fallback, int max) =>
        request.At("duration_seconds") is null ? TimeSpan.FromSeconds(fallback)
        : request.Number("duration_seconds") is { } seconds && seconds >= MinSeconds && seconds <= max
            ? TimeSpan.FromSeconds(seconds)
        : null;
}
