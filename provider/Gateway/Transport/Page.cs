namespace PulumiApig.Gateway.Transport;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items on it.</param>
/// <param name="Total">How many items the whole list has; null when the answer does not say.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long? Total);
