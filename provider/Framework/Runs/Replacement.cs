using PulumiApig.Framework.Messages;

namespace PulumiApig.Framework.Runs;

/// <summary>How a resource is replaced.</summary>
/// <param name="Reason">Why, for the user.</param>
/// <param name="DeleteFirst">The old one must be deleted before the new one can be created.</param>
public sealed record Replacement(Message Reason, bool DeleteFirst);
