namespace PulumiApig.Simulator;

/// <summary>
/// What a gateway does with an <c>app_key</c> or <c>app_secret</c> that the caller chose (the gateway's setting
/// <c>APP_KEY_SECRET_SWITCH</c>). Which of the last two a real gateway does is not documented.
/// </summary>
public enum OwnAppKeys
{
    /// <summary>Takes them.</summary>
    Allowed,

    /// <summary>Refuses the request with 412 APIG.3458.</summary>
    Refused,

    /// <summary>Succeeds, with a key and a secret of its own.</summary>
    Ignored,
}
