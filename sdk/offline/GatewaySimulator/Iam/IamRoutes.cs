using System.Text.Json.Nodes;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Iam;

/// <summary>The part of the identity service that a client of the gateway needs.</summary>
internal sealed class IamRoutes(Account account, Authenticator authenticator, TokenCalls tokens, AgencyCalls agencies)
{
    public void AddTo(Routes routes)
    {
        routes.Add("POST", "/v3/auth/tokens", Traced(tokens.Issue));
        routes.Add("POST", "/v3.0/OS-CREDENTIAL/securitytokens", Traced(agencies.IssueV3));
        routes.Add("POST", "/v5/agencies/assume", Traced(agencies.AssumeV5));
        routes.Add("GET", "/v3/projects", Traced(ListProjects));
    }

    private static Func<Exchange, Answer> Traced(Func<Exchange, Answer> answer) =>
        exchange => answer(exchange).With("X-IAM-Trace-Id", "token_" + exchange.RequestId);

    private Answer ListProjects(Exchange exchange)
    {
        if (authenticator.IamRefusal(exchange) is { } refusal)
            return refusal;
        var name = exchange.QueryValue("name") ?? "";
        var domain = exchange.QueryValue("domain_id") ?? "";
        var projects = account
            .Projects.Where(project => name.Length == 0 || project.Name == name)
            .Where(_ => domain.Length == 0 || domain == account.DomainId);
        return Answer.Ok(
            new JsonObject
            {
                ["projects"] = Json.Array(projects.Select(ToJson)),
                ["links"] = new JsonObject
                {
                    ["self"] = "/v3/projects",
                    ["next"] = null,
                    ["previous"] = null,
                },
            }
        );
    }

    private JsonObject ToJson(Project project) =>
        new()
        {
            ["id"] = project.Id,
            ["name"] = project.Name,
            ["domain_id"] = account.DomainId,
            ["parent_id"] = account.DomainId,
            ["enabled"] = true,
            ["is_domain"] = false,
            ["description"] = "",
            ["links"] = new JsonObject { ["self"] = $"/v3/projects/{project.Id}" },
        };
}
