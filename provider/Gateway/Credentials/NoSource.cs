using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Errors;

namespace PulumiApig.Gateway.Credentials;

/// <summary>Stands for credentials that are missing or incomplete: the first call that needs them says so.</summary>
internal sealed class NoSource(string reason, string advice) : ICredentialSource
{
    public string Describe => reason;

    public bool CanRenew => false;

    public Task<Outcome<Lease>> GetAsync(Call call) =>
        Task.FromResult<Outcome<Lease>>(Explainer.Own(call, FailureKind.Unauthenticated, reason, advice));

    public void Refuse(Lease refused) { }
}
