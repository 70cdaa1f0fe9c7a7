using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Signing;

namespace PulumiApig.Gateway.Transport;

/// <summary>
/// Puts the credential onto each request. Signing happens here because only here the address, the headers and the
/// bytes of the body are final, and because every attempt passes here: the date in the signature is always fresh.
/// </summary>
internal sealed class AuthorizationHandler(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public static readonly HttpRequestOptionsKey<Credential> CredentialKey = new("PulumiApig.Credential");

    public const string ProjectHeader = "X-Project-Id";

    private const string TokenHeader = "X-Auth-Token";
    private const string SecurityTokenHeader = "X-Security-Token";

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Options.TryGetValue(CredentialKey, out var credential))
        {
            if (credential is Credential.Keys keys)
                await SignAsync(request, keys, cancellationToken);
            else if (credential is Credential.Token token)
                request.Headers.TryAddWithoutValidation(TokenHeader, token.Value.Reveal());
        }
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task SignAsync(HttpRequestMessage request, Credential.Keys keys, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        request.Headers.Host ??= address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";

        var headers = new List<KeyValuePair<string, string>>
        {
            new("Host", request.Headers.Host),
            new(RequestSigner.DateHeader, RequestSigner.Date(time.GetUtcNow())),
        };
        if (keys.SecurityToken is { } securityToken)
            headers.Add(new(SecurityTokenHeader, securityToken.Reveal()));
        foreach (var (name, value) in headers.Skip(1))
            request.Headers.TryAddWithoutValidation(name, value);
        if (request.Headers.TryGetValues(ProjectHeader, out var project))
            headers.Add(new(ProjectHeader, project.Single()));

        request.Headers.TryAddWithoutValidation(
            "Authorization",
            RequestSigner.Authorization(keys.AccessKey.Reveal(), keys.SecretKey, request.Method, address, headers, body)
        );
    }
}
