namespace PulumiApig.Framework.Runs;

/// <summary>How a resource is replaced.</summary>
/// <param name="Reason">Why, as a sentence for the user.</param>
/// <param name="DeleteFirst">The old one must go before the new one can come.</param>
public sealed record Replacement(string Reason, bool DeleteFirst);
