using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Endpoints;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Credentials;

/// <summary>The calls to the identity service (IAM).</summary>
internal sealed class IdentityService(
    ServiceEndpoints endpoints,
    Dispatcher dispatcher,
    Redactor redactor,
    TimeProvider time
)
{
    private const string WrongBody = "the identity service gave an answer that is not understood";
    private const string CheckEndpoint = "Check the identity endpoint.";
    private const string SessionName = "pulumi-apig";

    /// <summary>Signs a user in; the token is scoped to a project, as the gateway service wants it.</summary>
    public async Task<Outcome<Lease>> SignInAsync(PasswordSignIn who, Call call)
    {
        var user = new SignInUser
        {
            Id = who.UserId,
            Name = who.UserId is null ? who.UserName : null,
            Domain = who.UserId is null
                ? new Reference(who.DomainId, who.DomainId is null ? who.DomainName : null)
                : null,
            Password = who.Password.Reveal(),
        };
        var scope = new Reference(who.ProjectId, who.ProjectId is null ? who.ProjectName : null);
        var body = new SignIn(
            new SignInAuth(
                new SignInIdentity(["password"]) { Password = new SignInPassword(user) },
                new SignInScope(scope)
            )
        );
        if (!Request(HttpMethod.Post, ["v3", "auth", "tokens"], call).TryGet(out var request, out var error))
            return error;
        request = request with
        {
            // Without the catalog of services the answer is a tenth as long.
            Query = [("nocatalog", "true")],
            Body = JsonSerializer.Serialize(body, Json.Default.SignIn),
        };

        if (!(await dispatcher.SendAsync(request, null, call)).TryGet(out var answer, out error))
            return error;
        var token = Json.Read(answer.Body, Json.Default.TokenAnswer)?.Token;
        if (answer.SubjectToken is not { } text || token?.ExpiresAt is not { } expires)
            return Explainer.Own(call, FailureKind.Unavailable, WrongBody, CheckEndpoint);
        return new Lease(new Credential.Token(redactor.Keep(text)), time.GetUtcNow(), expires, token.Project?.Id);
    }

    /// <summary>Takes on the rights of an agency; by the id of its account in the newer way (v5), else by name (v3).</summary>
    public Task<Outcome<Lease>> AssumeAsync(AssumeRole role, ICredentialSource source, Call call) =>
        role.DomainId is { } domainId
            ? AssumeByIdAsync(role, domainId, source, call)
            : AssumeByNameAsync(role, source, call);

    /// <summary>The projects with a name, as far as the credentials may see them.</summary>
    public async Task<Outcome<IReadOnlyList<Reference>>> FindProjectsAsync(
        string name,
        ICredentialSource source,
        Call call
    )
    {
        if (!Request(HttpMethod.Get, ["v3", "projects"], call).TryGet(out var request, out var error))
            return error;
        request = request with { Query = [("name", name)] };
        if (!(await dispatcher.SendAsync(request, source, call)).TryGet(out var answer, out error))
            return error;
        return Json.Read(answer.Body, Json.Default.ProjectList)?.Projects is { } projects
            ? Outcome.Of<IReadOnlyList<Reference>>([.. projects.Where(p => p.Name is null || p.Name == name)])
            : Explainer.Own(call, FailureKind.Unavailable, WrongBody, CheckEndpoint);
    }

    private async Task<Outcome<Lease>> AssumeByNameAsync(AssumeRole role, ICredentialSource source, Call call)
    {
        var agency = new SignInAgency(role.AgencyName, role.DomainName, Seconds(role));
        var body = new SignIn(new SignInAuth(new SignInIdentity(["assume_role"]) { AssumeRole = agency }));
        if (
            !Request(HttpMethod.Post, ["v3.0", "OS-CREDENTIAL", "securitytokens"], call)
                .TryGet(out var request, out var error)
        )
            return error;
        request = request with { Body = JsonSerializer.Serialize(body, Json.Default.SignIn) };
        if (!(await dispatcher.SendAsync(request, source, call)).TryGet(out var answer, out error))
            return error;
        var keys = Json.Read(answer.Body, Json.Default.TemporaryKeysAnswer)?.Credential;
        return Lease(keys?.Access, keys?.Secret, keys?.SecurityToken, keys?.ExpiresAt, call);
    }

    private async Task<Outcome<Lease>> AssumeByIdAsync(
        AssumeRole role,
        string domainId,
        ICredentialSource source,
        Call call
    )
    {
        if (!endpoints.TryTokens(out var address, out var problem))
            return Explainer.Own(call, FailureKind.FailedPrecondition, problem, "Correct the setting.");
        var body = new AssumeAgency($"iam::{domainId}:agency:{role.AgencyName}", SessionName, Seconds(role));
        var request = new ApiRequest(HttpMethod.Post, address, ["v5", "agencies", "assume"])
        {
            ToIdentity = true,
            Body = JsonSerializer.Serialize(body, Json.Default.AssumeAgency),
        };
        if (!(await dispatcher.SendAsync(request, source, call)).TryGet(out var answer, out var error))
            return error;
        var keys = Json.Read(answer.Body, Json.Default.AgencyKeysAnswer)?.Credentials;
        return Lease(keys?.AccessKeyId, keys?.SecretAccessKey, keys?.SecurityToken, keys?.Expiration, call);
    }

    private Outcome<Lease> Lease(
        string? accessKey,
        string? secretKey,
        string? securityToken,
        DateTimeOffset? expires,
        Call call
    )
    {
        if (accessKey is null || secretKey is null || securityToken is null)
            return Explainer.Own(call, FailureKind.Unavailable, WrongBody, CheckEndpoint);
        var keys = new Credential.Keys(
            redactor.Keep(new Secret(accessKey)),
            redactor.Keep(new Secret(secretKey)),
            redactor.Keep(new Secret(securityToken))
        );
        return new Lease(keys, time.GetUtcNow(), expires);
    }

    private static int Seconds(AssumeRole role) => (int)(role.Duration ?? TimeSpan.FromHours(1)).TotalSeconds;

    private Outcome<ApiRequest> Request(HttpMethod method, IReadOnlyList<string> segments, Call call) =>
        endpoints.TryIdentity(out var address, out var problem)
            ? new ApiRequest(method, address, segments) { ToIdentity = true }
            : Explainer.Own(call, FailureKind.FailedPrecondition, problem, "Correct the setting.");
}
