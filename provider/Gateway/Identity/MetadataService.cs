using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Settings;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Identity;

/// <summary>The metadata service of a virtual machine (ECS): temporary keys of the agency that the machine has.</summary>
/// <param name="dispatcher">Sends the requests; they never go through a proxy.</param>
/// <param name="redactor">Keeps the keys out of texts.</param>
/// <param name="time">The clock.</param>
/// <param name="looked">Where credentials were looked for before, for the error when there are none here either.</param>
internal sealed class MetadataService(Dispatcher dispatcher, Redactor redactor, TimeProvider time, string looked)
{
    private const string Place = "the metadata service of this machine";
    private const string NoAgency = "Please configure Cloud Service Agency first";

    private static readonly Uri Address = new("http://169.254.169.254");

    // On a machine outside the cloud nothing answers there: the wait must be short.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(3);

    public async Task<Outcome<Lease>> GetKeysAsync(GatewayCall call)
    {
        if (!(await GetTokenAsync(call)).TryGet(out var token, out var error))
            return error;
        var request = new ApiRequest(HttpMethod.Get, Address, ["openstack", "latest", "securitykey"])
        {
            ToIdentity = true,
            Headers = token is null ? [] : [("X-Metadata-Token", token)],
        };
        if (!(await dispatcher.SendOnceAsync(request, call, AttemptTimeout)).TryGet(out var attempt, out error))
            return error;
        if (
            attempt.Answer is { IsSuccess: true } answer
            && answer.As(IdentityJson.Default.TemporaryKeysAnswer)?.Credential?.ToKeys() is { } keys
        )
            return keys.ToLease(Place, redactor, time, call);
        return NotFound(
            attempt.Answer switch
            {
                null => "does not answer",
                { Body: var body } when body.Contains(NoAgency, StringComparison.Ordinal) =>
                    "says that the machine has no agency",
                { Status: var status } => $"answers HTTP {status}",
            },
            call
        );
    }

    /// <summary>A token for the metadata service itself; null when it is an old one that knows none.</summary>
    private async Task<Outcome<string?>> GetTokenAsync(GatewayCall call)
    {
        var request = new ApiRequest(HttpMethod.Put, Address, ["meta-data", "latest", "api", "token"])
        {
            ToIdentity = true,
            Headers = [("X-Metadata-Token-Ttl-Seconds", "21600")],
        };
        if (!(await dispatcher.SendOnceAsync(request, call, AttemptTimeout)).TryGet(out var attempt, out var error))
            return error;
        return attempt.Answer switch
        {
            { IsSuccess: true, Body: { Length: > 0 } token } => CredentialText.Flaw(token.Trim()) is { } flaw
                ? NotFound($"answers with a token that has {flaw}", call)
                : redactor.Keep(new Secret(token.Trim())).Reveal(),
            { Status: 404 or 405 or 503 } => Outcome.Of<string?>(null),
            null => NotFound("does not answer", call),
            var answer => NotFound($"answers HTTP {answer.Status}", call),
        };
    }

    private GatewayError NotFound(string metadata, GatewayCall call) =>
        call.Token.IsCancellationRequested
            ? call.Ended("the metadata service")
            : call.Fail(
                FailureKind.Unauthenticated,
                "no credentials were found",
                $"Set 'accessKey' and 'secretKey' or one of the other ways of docs/credentials.md. Looked at: {looked}; {Place} {metadata}.",
                MessageNumber.NoCredentials
            );
}
