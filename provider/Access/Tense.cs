namespace PulumiApig.Access;

/// <summary>When a change happens.</summary>
public enum Tense
{
    /// <summary>A change that is proposed or made now.</summary>
    Present,

    /// <summary>A change that somebody else has made already.</summary>
    Past,
}
