using PulumiApig.Framework.Messages;

namespace PulumiApig.Framework.Runs;

/// <summary>How a resource is replaced.</summary>
/// <param name="Reason">Why, for the user.</param>
/// <param name="DeleteFirst">The old one must be deleted before the new one can be created.</param>
public sealed record Replacement(Message Reason, bool DeleteFirst)
{
    /// <summary>
    /// The new one may turn out to be the same thing: what it takes that from is replaced too, and is deleted first, so that
    /// the old one is deleted before the new inputs are known.
    /// </summary>
    public bool MayBeTheSame { get; init; }
}
