using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Protocol.Values;

/// <summary>
/// Where a value stands among the properties of a resource, such as <c>root.list[0].name</c>, <c>root["key.with.dots"]</c>
/// or, in options only, <c>list[*].name</c>. Immutable, compared by content.
/// </summary>
/// <remarks>
/// Names of other characters than <c>A-Z a-z 0-9 _</c> are written in brackets and quotes, with <c>\"</c> for a quote.
/// The engine knows no other escape: a name with a backslash at its end or before a quote cannot be written.
/// A path goes through secrets as if they were not there; what it finds behind one is secret.
/// </remarks>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The path without steps: all the properties. Its text is empty.</summary>
    public static readonly PropertyPath Root = new([]);

    private PropertyPath(ImmutableArray<PropertyPathSegment> segments) => Segments = segments;

    /// <summary>The steps, from the outside in.</summary>
    public ImmutableArray<PropertyPathSegment> Segments { get; }

    /// <summary>Reads a path, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PropertyPath? path)
    {
        path = text is not null && PropertyPathSyntax.TryParse(text, out var segments) ? new(segments) : null;
        return path is not null;
    }

    /// <summary>The path of a top-level property.</summary>
    public static PropertyPath Of(string property) => Root.Field(property);

    /// <summary>The path to a field of what this path leads to.</summary>
    public PropertyPath Field(string name) => Then(new PropertyPathSegment(name));

    /// <summary>The path to an element of what this path leads to.</summary>
    public PropertyPath Element(int index) => Then(new PropertyPathSegment(index));

    /// <summary>The path one step further.</summary>
    public PropertyPath Then(PropertyPathSegment segment) => new(Segments.Add(segment));

    /// <summary>
    /// Whether a path is this one or leads deeper from it. A wildcard stands for any one step.
    /// </summary>
    public bool Covers(PropertyPath other)
    {
        if (other.Segments.Length < Segments.Length)
            return false;
        for (var i = 0; i < Segments.Length; i++)
        {
            if (!Segments[i].IsWildcard && Segments[i] != other.Segments[i])
                return false;
        }
        return true;
    }

    /// <summary>Finds the value that stands here. A path with a wildcard finds nothing.</summary>
    public bool TryGet(PropertyMap properties, [NotNullWhen(true)] out PropertyValue? value)
    {
        value = Find(PropertyValue.Of(properties), Segments.AsSpan());
        return value is not null;
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) =>
        other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
            hash.Add(segment);
        return hash.ToHashCode();
    }

    /// <summary>The path as the engine writes it.</summary>
    public override string ToString() => PropertyPathSyntax.Format(Segments);

    private static PropertyValue? Find(PropertyValue value, ReadOnlySpan<PropertyPathSegment> path)
    {
        if (path.IsEmpty)
            return value;
        var found = Child(value.Revealed, path[0]) is { } child ? Find(child, path[1..]) : null;
        return found is not null && value.IsSecret ? PropertyValue.Secret(found) : found;
    }

    private static PropertyValue? Child(PropertyValue value, PropertyPathSegment step) =>
        value.Kind switch
        {
            PropertyKind.Object when step.Field is { } name => value.AsObject.GetValueOrDefault(name),
            PropertyKind.List when step.Index is { } index && index < value.AsList.Length => value.AsList[index],
            _ => null,
        };
}
