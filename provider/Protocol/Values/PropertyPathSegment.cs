namespace PulumiApig.Protocol.Values;

/// <summary>A step of a <see cref="PropertyPath"/>: a field of an object, an element of a list, or every one of them.</summary>
public readonly record struct PropertyPathSegment
{
    /// <summary>Every field, or every element.</summary>
    public static readonly PropertyPathSegment Wildcard;

    /// <summary>A field of an object.</summary>
    public PropertyPathSegment(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
    }

    /// <summary>An element of a list, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public PropertyPathSegment(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Index = index;
    }

    /// <summary>Name of the field; null for other steps.</summary>
    public string? Field { get; }

    /// <summary>Index of the element; null for other steps.</summary>
    public int? Index { get; }

    /// <summary>Whether this is <see cref="Wildcard"/>.</summary>
    public bool IsWildcard => Field is null && Index is null;

    /// <inheritdoc/>
    public override string ToString() => PropertyPath.Root.Then(this).ToString();
}
