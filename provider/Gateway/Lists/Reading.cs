namespace PulumiApig.Gateway.Lists;

/// <summary>A list, and whether it was read just now.</summary>
/// <param name="Items">The items.</param>
/// <param name="IsFresh">False when it was read up to ten seconds ago: other clients may have changed it since.</param>
internal sealed record Reading<T>(IReadOnlyList<T> Items, bool IsFresh);
