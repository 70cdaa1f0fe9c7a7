using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Endpoints;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Settings;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Identity;

/// <summary>The calls to the identity service (IAM).</summary>
internal sealed class IdentityService(
    ServiceEndpoints endpoints,
    Dispatcher dispatcher,
    Redactor redactor,
    TimeProvider time
)
{
    private const string Place = "the identity service";
    private const string WrongBody = "the identity service gave an answer that is not understood";
    private const string CheckEndpoint = "Check the identity endpoint.";
    private const string SessionName = "pulumi-apig";

    /// <summary>Signs a user in; the token is scoped to a project, as the gateway service wants it.</summary>
    public async Task<Outcome<Lease>> SignInAsync(PasswordSignIn who, GatewayCall call)
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
            Body = JsonSerializer.Serialize(body, IdentityJson.Default.SignIn),
        };

        if (!(await SendAsync(request, null, call)).TryGet(out var answer, out error))
            return error;
        var token = answer.As(IdentityJson.Default.TokenAnswer)?.Token;
        if (answer.SubjectToken is not { } text || token?.ExpiresAt is not { } expires)
            return call.Fail(FailureKind.Unavailable, WrongBody, CheckEndpoint, MessageNumber.NotUnderstood);
        if (CredentialText.Flaw([($"the token of {Place}", text.Reveal())]) is { } flaw)
            return call.Fail(FailureKind.Unauthenticated, flaw, CheckEndpoint, MessageNumber.UnsendableCredential);
        return new Lease(new Credential.Token(redactor.Keep(text)), time.GetUtcNow(), expires, token.Project?.Id);
    }

    /// <summary>Takes on the rights of an agency; by the id of its account in the newer way (v5), else by name (v3).</summary>
    public Task<Outcome<Lease>> AssumeAsync(AssumeRole role, ICredentialSource source, GatewayCall call) =>
        role.DomainId is { } domainId
            ? AssumeByIdAsync(role, domainId, source, call)
            : AssumeByNameAsync(role, source, call);

    /// <summary>The projects with a name, as far as the credentials may see them.</summary>
    public async Task<Outcome<IReadOnlyList<Reference>>> FindProjectsAsync(
        string name,
        ICredentialSource source,
        GatewayCall call
    )
    {
        if (!Request(HttpMethod.Get, ["v3", "projects"], call).TryGet(out var request, out var error))
            return error;
        request = request with { Query = [("name", name)] };
        if (!(await SendAsync(request, source, call)).TryGet(out var answer, out error))
            return error;
        return answer.As(IdentityJson.Default.ProjectList)?.Projects is { } projects
            ? Outcome.Of<IReadOnlyList<Reference>>([.. projects.Where(p => p.Name is null || p.Name == name)])
            : call.Fail(FailureKind.Unavailable, WrongBody, CheckEndpoint, MessageNumber.NotUnderstood);
    }

    private async Task<Outcome<Lease>> AssumeByNameAsync(AssumeRole role, ICredentialSource source, GatewayCall call)
    {
        var agency = new SignInAgency(role.AgencyName, role.DomainName, Seconds(role));
        var body = new SignIn(new SignInAuth(new SignInIdentity(["assume_role"]) { AssumeRole = agency }));
        if (
            !Request(HttpMethod.Post, ["v3.0", "OS-CREDENTIAL", "securitytokens"], call)
                .TryGet(out var request, out var error)
        )
            return error;
        request = request with { Body = JsonSerializer.Serialize(body, IdentityJson.Default.SignIn) };
        if (!(await SendAsync(request, source, call)).TryGet(out var answer, out error))
            return error;
        return answer.As(IdentityJson.Default.TemporaryKeysAnswer)?.Credential?.ToKeys() is { } keys
            ? keys.ToLease(Place, redactor, time, call)
            : call.Fail(FailureKind.Unavailable, WrongBody, CheckEndpoint, MessageNumber.NotUnderstood);
    }

    private async Task<Outcome<Lease>> AssumeByIdAsync(
        AssumeRole role,
        string domainId,
        ICredentialSource source,
        GatewayCall call
    )
    {
        if (!endpoints.TryTokens(out var address, out var problem))
            return call.Fail(
                FailureKind.FailedPrecondition,
                problem,
                "Correct the setting.",
                MessageNumber.WrongSetting
            );
        var body = new AssumeAgency($"iam::{domainId}:agency:{role.AgencyName}", SessionName, Seconds(role));
        var request = new ApiRequest(HttpMethod.Post, address, ["v5", "agencies", "assume"])
        {
            ToIdentity = true,
            Body = JsonSerializer.Serialize(body, IdentityJson.Default.AssumeAgency),
        };
        if (!(await SendAsync(request, source, call)).TryGet(out var answer, out var error))
            return error;
        return answer.As(IdentityJson.Default.AgencyKeysAnswer)?.Credentials?.ToKeys() is { } keys
            ? keys.ToLease(Place, redactor, time, call)
            : call.Fail(FailureKind.Unavailable, WrongBody, CheckEndpoint, MessageNumber.NotUnderstood);
    }

    private Task<Outcome<Answer>> SendAsync(ApiRequest request, ICredentialSource? source, GatewayCall call)
    {
        return dispatcher.SendAsync<Answer>(request with { Source = source }, call, Whole);

        static bool Whole(Answer answer, out Answer value)
        {
            value = answer;
            return true;
        }
    }

    private static int Seconds(AssumeRole role) => (int)(role.Duration ?? TimeSpan.FromHours(1)).TotalSeconds;

    private Outcome<ApiRequest> Request(HttpMethod method, IReadOnlyList<string> segments, GatewayCall call) =>
        endpoints.TryIdentity(out var address, out var problem)
            ? new ApiRequest(method, address, segments) { ToIdentity = true }
            : call.Fail(FailureKind.FailedPrecondition, problem, "Correct the setting.", MessageNumber.WrongSetting);
}
