using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Credentials;

/// <summary>Where the credential of a request comes from.</summary>
internal interface ICredentialSource
{
    /// <summary>Which settings it is made of and where they came from, as a sentence for the reader of an error.</summary>
    string Describe { get; }

    /// <summary>Whether a refused credential may be replaced by a new one.</summary>
    bool CanRenew { get; }

    /// <summary>The credential to use now.</summary>
    Task<Outcome<Lease>> GetAsync(GatewayCall call);

    /// <summary>Says that the service refused a credential as old, so that the next one is new.</summary>
    void Refuse(Lease refused);
}
