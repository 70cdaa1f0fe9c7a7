using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Credentials;

/// <summary>A credential that was given and that cannot be replaced: a ready token or a key pair.</summary>
internal sealed class FixedSource(Credential credential, string describe) : ICredentialSource
{
    private readonly Task<Outcome<Lease>> _lease = Task.FromResult<Outcome<Lease>>(new Lease(credential));

    public string Describe => describe;

    public bool CanRenew => false;

    public Task<Outcome<Lease>> GetAsync(GatewayCall call) => _lease;

    public void Refuse(Lease refused) { }
}
