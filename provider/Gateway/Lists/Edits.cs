namespace PulumiApig.Gateway.Lists;

/// <summary>The changes of this process, made in a list that may show them already.</summary>
internal static class Edits
{
    /// <summary>The list with an item, in the place of an older one of the same identity or at the end.</summary>
    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> items, T item, Func<T, object> identity) =>
        items.Any(IsSame(item, identity))
            ? [.. items.Select(old => IsSame(item, identity)(old) ? item : old)]
            : [.. items, item];

    /// <summary>The list without the items that fit.</summary>
    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> items, Func<T, bool> fits) =>
        [.. items.Where(item => !fits(item))];

    private static Func<T, bool> IsSame<T>(T item, Func<T, object> identity) =>
        old => identity(old).Equals(identity(item));
}
