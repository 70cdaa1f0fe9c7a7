namespace PulumiApig.Gateway.Creations;

/// <summary>How something that has the key compares with what was asked for.</summary>
internal enum Likeness
{
    /// <summary>It is as asked: the request may have created it.</summary>
    AsAsked,

    /// <summary>The request may have created it, if the gateway did not do all that was asked.</summary>
    Doubtful,

    /// <summary>The request cannot have created it.</summary>
    Different,
}
