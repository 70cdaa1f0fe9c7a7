namespace PulumiApig.Access;

/// <summary>When a change happens.</summary>
public enum Tense
{
    /// <summary>A change that is proposed or made now.</summary>
    Present,

    /// <summary>A change that has been made already, outside of the program.</summary>
    Past,
}
