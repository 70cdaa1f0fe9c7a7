namespace PulumiApig.Simulator;

/// <summary>How a request was authenticated.</summary>
public enum SignIn
{
    /// <summary>Not at all, or not successfully.</summary>
    None,

    /// <summary>By a token in <c>X-Auth-Token</c>.</summary>
    Token,

    /// <summary>By a signature with a permanent access key.</summary>
    AccessKey,

    /// <summary>By a signature with a temporary access key and its security token.</summary>
    TemporaryKey,

    /// <summary>By the name and password in the request's body.</summary>
    Password,
}
