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

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path; the message says where and why.</exception>
    public static PropertyPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PropertyPathSyntax.TryParse(text, out var segments, out var fault)
            ? new(segments)
            : throw new FormatException($"'{text}' is not a property path: {fault}.");
    }

    /// <summary>Reads a path, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PropertyPath? path)
    {
        path = text is not null && PropertyPathSyntax.TryParse(text, out var segments, out _) ? new(segments) : null;
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
        ArgumentNullException.ThrowIfNull(other);
        if (other.Segments.Length < Segments.Length)
            return false;
        for (var i = 0; i < Segments.Length; i++)
        {
            if (!Segments[i].IsWildcard && Segments[i] != other.Segments[i])
                return false;
        }
        return true;
    }

    /// <summary>Finds the value that stands here. A path with a wildcard finds nothing: see <see cref="Expand"/>.</summary>
    public bool TryGet(PropertyMap properties, [NotNullWhen(true)] out PropertyValue? value)
    {
        value = PropertyPathWalk.Find(PropertyValue.Of(properties), Segments.AsSpan());
        return value is not null;
    }

    /// <summary>
    /// Puts a value here, or an object for <see cref="Root"/>. There is no place for it unless all but the last step
    /// exist, and the last one leads into an object or to an element that a list has already.
    /// </summary>
    /// <returns>Whether there was a place; if not, the result is what was given.</returns>
    public bool TrySet(PropertyMap properties, PropertyValue value, out PropertyMap result)
    {
        ArgumentNullException.ThrowIfNull(value);
        var changed = Segments.IsEmpty
            ? value
            : Edit(properties, (container, step) => PropertyPathWalk.With(container, step, value));
        var isPlace = changed is { Kind: PropertyKind.Object };
        result = isPlace ? changed!.AsObject : properties;
        return isPlace;
    }

    /// <summary>
    /// The properties without the value that stands here. Lists keep their length: an element becomes null.
    /// </summary>
    public PropertyMap Remove(PropertyMap properties) =>
        Segments.IsEmpty ? PropertyMap.Empty : Edit(properties, PropertyPathWalk.Without)?.AsObject ?? properties;

    /// <summary>
    /// The paths that this one stands for among these properties: itself, or one for each field or element that a
    /// wildcard meets. The last step need not exist, those before it must.
    /// </summary>
    public IEnumerable<PropertyPath> Expand(PropertyMap properties) =>
        PropertyPathWalk
            .Expand(PropertyValue.Of(properties), Segments, 0)
            .Select(segments => new PropertyPath(segments));

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

    private PropertyValue? Edit(
        PropertyMap properties,
        Func<PropertyValue, PropertyPathSegment, PropertyValue?> edit
    ) => PropertyPathWalk.Edit(PropertyValue.Of(properties), Segments.AsSpan(), edit);
}
