using System.Text.Json.Nodes;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Iam;

/// <summary><c>POST /v3/auth/tokens</c>: a token for a password, of another scope for a token, or of an agency.</summary>
internal sealed class TokenCalls(Account account, Authenticator authenticator, Tokens tokens)
{
    private const string WrongPassword = "The username or password is wrong.";

    public Answer Issue(Exchange exchange)
    {
        var auth = exchange.JsonBody().At("auth");
        if (auth.At("identity").Texts("methods") is not [var method])
            return IamErrors.BadRequest("auth.identity.methods must name one method");
        var refusal = method switch
        {
            "password" => CheckPassword(exchange, auth.At("identity", "password", "user")),
            "token" => authenticator.IamTokenRefusal(exchange, auth.Text("identity", "token", "id")),
            "assume_role" => CheckAgency(exchange, auth.At("identity", "assume_role")),
            _ => IamErrors.BadRequest($"unknown method {method}"),
        };
        return refusal ?? Scoped(exchange, method, auth.At("scope"));
    }

    private Answer? CheckPassword(Exchange exchange, JsonNode? user)
    {
        var byId = user.Text("id");
        if (byId is null && (user.Text("name") is null || user.At("domain") is null))
            return IamErrors.BadRequest("the user needs an id, or a name and a domain");
        var isUser = byId is null
            ? user.Text("name") == account.UserName && account.IsMeantBy(user.At("domain"))
            : byId == account.UserId;
        if (!isUser || user.Text("password") != account.Password)
            return IamErrors.Unauthorized(WrongPassword);
        exchange.Caller = new Caller(account.UserName, SignIn.Password);
        return null;
    }

    /// <summary>The caller signs in with its own credentials, and gets a token of the agency.</summary>
    private Answer? CheckAgency(Exchange exchange, JsonNode? assumeRole)
    {
        if (authenticator.IamRefusal(exchange) is { } refusal)
            return refusal;
        if (account.FindAgency(assumeRole) is not { } agency)
            return IamErrors.NotFound("Could not find the agency.");
        exchange.Caller = exchange.Caller with { Name = agency };
        return null;
    }

    /// <summary>Without a scope, or with the account as scope, the token names no project.</summary>
    private Answer Scoped(Exchange exchange, string method, JsonNode? scope)
    {
        if (scope.At("domain") is { } domain && !account.IsMeantBy(domain))
            return IamErrors.Unauthorized("Could not find domain.");
        if (scope.At("project") is not { } wanted)
            return ToAnswer(exchange, method, null);
        var project = account.Projects.FirstOrDefault(known =>
            wanted.Text("id") is { } id ? known.Id == id : known.Name == wanted.Text("name")
        );
        return project is null || (wanted.At("domain") is { } owner && !account.IsMeantBy(owner))
            ? IamErrors.Unauthorized($"Could not find project: {wanted.Text("id") ?? wanted.Text("name")}.")
            : ToAnswer(exchange, method, project);
    }

    private Answer ToAnswer(Exchange exchange, string method, Project? project)
    {
        var issued = tokens.Issue(exchange.Caller.Name!, project);
        var token = new JsonObject
        {
            ["expires_at"] = IamTime.Text(issued.ExpiresAt),
            ["issued_at"] = IamTime.Text(issued.IssuedAt),
            ["methods"] = new JsonArray(method),
            ["user"] = new JsonObject
            {
                ["id"] = account.UserId,
                ["name"] = issued.User,
                ["domain"] = Domain(),
                ["password_expires_at"] = "",
            },
            ["roles"] = new JsonArray(new JsonObject { ["id"] = "0", ["name"] = "te_admin" }),
        };
        if (project is null)
            token["domain"] = Domain();
        else
            token["project"] = new JsonObject
            {
                ["id"] = project.Id,
                ["name"] = project.Name,
                ["domain"] = Domain(),
            };
        if (string.IsNullOrEmpty(exchange.QueryValue("nocatalog")))
            token["catalog"] = Catalog(exchange);
        return Answer.Created(new JsonObject { ["token"] = token }).With("X-Subject-Token", issued.Text);
    }

    private JsonObject Domain() => new() { ["id"] = account.DomainId, ["name"] = account.DomainName };

    private static JsonArray Catalog(Exchange exchange) =>
        new(
            Service("apig", $"http://{exchange.Header("Host")}/v2/"),
            Service("iam", $"http://{exchange.Header("Host")}/v3")
        );

    private static JsonObject Service(string name, string url) =>
        new()
        {
            ["type"] = name,
            ["name"] = name,
            ["endpoints"] = new JsonArray(
                new JsonObject
                {
                    ["interface"] = "public",
                    ["region"] = "*",
                    ["url"] = url,
                }
            ),
        };
}
