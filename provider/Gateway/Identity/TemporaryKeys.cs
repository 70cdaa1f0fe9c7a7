using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Settings;

namespace PulumiApig.Gateway.Identity;

/// <summary>Keys that a service hands out for some time.</summary>
internal sealed record TemporaryKeys(Secret AccessKey, Secret SecretKey, Secret SecurityToken, DateTimeOffset? Expires)
{
    /// <summary>Makes a credential of them; an error when they cannot be sent.</summary>
    /// <param name="place">Which service handed them out.</param>
    /// <param name="redactor">Keeps them out of texts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="call">The call.</param>
    public Outcome<Lease> ToLease(string place, Redactor redactor, TimeProvider time, GatewayCall call)
    {
        var keys = new Credential.Keys(
            redactor.Keep(AccessKey),
            redactor.Keep(SecretKey),
            redactor.Keep(SecurityToken)
        );
        var flaw = CredentialText.Flaw([
            ($"the access key of {place}", AccessKey.Reveal()),
            ($"the secret key of {place}", SecretKey.Reveal()),
            ($"the security token of {place}", SecurityToken.Reveal()),
        ]);
        return flaw is null
            ? new Lease(keys, time.GetUtcNow(), Expires)
            : call.Fail(
                FailureKind.Unauthenticated,
                flaw,
                $"Check that {place} is the one of the cloud; nothing was sent with these keys.",
                MessageNumber.UnsendableCredential
            );
    }
}
