namespace PulumiApig.Gateway.Credentials;

/// <summary>What goes onto a request to show whose it is.</summary>
internal abstract record Credential
{
    /// <summary>A token in a header.</summary>
    public sealed record Token(Secret Value) : Credential;

    /// <summary>A key pair that signs; temporary ones come with a security token.</summary>
    public sealed record Keys(Secret AccessKey, Secret SecretKey, Secret? SecurityToken = null) : Credential;
}
