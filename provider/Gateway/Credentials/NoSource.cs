using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Credentials;

/// <summary>Stands for credentials that are missing, incomplete or damaged: the first call that needs them says so.</summary>
internal sealed class NoSource(string reason, string advice, int number) : ICredentialSource
{
    public string Describe => reason;

    public bool CanRenew => false;

    public Task<Outcome<Lease>> GetAsync(GatewayCall call) =>
        Task.FromResult<Outcome<Lease>>(call.Fail(FailureKind.Unauthenticated, reason, advice, number));

    public void Refuse(Lease refused) { }
}
