using System.Collections.Immutable;

namespace PulumiApig.Protocol.Values;

/// <summary>Follows the steps of a path through values.</summary>
internal static class PropertyPathWalk
{
    public static PropertyValue? Find(PropertyValue value, ReadOnlySpan<PropertyPathSegment> path)
    {
        if (path.IsEmpty)
            return value;
        var found = Child(value.Revealed, path[0]) is { } child ? Find(child, path[1..]) : null;
        return found is not null && value.IsSecret ? PropertyValue.Secret(found) : found;
    }

    /// <summary>The value with the container of the last step edited; null when there is none or it will not be.</summary>
    public static PropertyValue? Edit(
        PropertyValue value,
        ReadOnlySpan<PropertyPathSegment> path,
        Func<PropertyValue, PropertyPathSegment, PropertyValue?> edit
    )
    {
        if (value.IsSecret)
        {
            // All inside of a secret is secret already.
            return Edit(value.Revealed, path, edit) is { } inside
                ? PropertyValue.Secret(inside.WithoutSecrets())
                : null;
        }
        if (path.Length == 1)
            return edit(value, path[0]);
        return Child(value, path[0]) is { } child && Edit(child, path[1..], edit) is { } changed
            ? With(value, path[0], changed)
            : null;
    }

    public static PropertyValue? With(PropertyValue container, PropertyPathSegment step, PropertyValue value) =>
        container.Kind switch
        {
            PropertyKind.Object when step.Field is { } name => PropertyValue.Of(container.AsObject.Set(name, value)),
            PropertyKind.List when step.Index is { } index && index < container.AsList.Length => PropertyValue.Of(
                container.AsList.SetItem(index, value)
            ),
            _ => null,
        };

    public static PropertyValue? Without(PropertyValue container, PropertyPathSegment step) =>
        container.Kind == PropertyKind.Object && step.Field is { } name
            ? PropertyValue.Of(container.AsObject.Remove(name))
            : With(container, step, PropertyValue.Null);

    public static IEnumerable<ImmutableArray<PropertyPathSegment>> Expand(
        PropertyValue value,
        ImmutableArray<PropertyPathSegment> path,
        int depth
    )
    {
        if (depth == path.Length)
            return [path];
        if (path[depth].IsWildcard)
            return Steps(value.Revealed).SelectMany(step => Expand(value, path.SetItem(depth, step), depth));
        if (depth == path.Length - 1)
            return [path];
        return Child(value.Revealed, path[depth]) is { } child ? Expand(child, path, depth + 1) : [];
    }

    private static PropertyValue? Child(PropertyValue value, PropertyPathSegment step) =>
        value.Kind switch
        {
            PropertyKind.Object when step.Field is { } name => value.AsObject.GetValueOrDefault(name),
            PropertyKind.List when step.Index is { } index && index < value.AsList.Length => value.AsList[index],
            _ => null,
        };

    private static IEnumerable<PropertyPathSegment> Steps(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Object => value.AsObject.Keys.Select(name => new PropertyPathSegment(name)),
            PropertyKind.List => Enumerable
                .Range(0, value.AsList.Length)
                .Select(index => new PropertyPathSegment(index)),
            _ => [],
        };
}
