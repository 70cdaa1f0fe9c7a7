namespace PulumiApig.Gateway;

/// <summary>The access control of an app: one type, one list.</summary>
/// <remarks>Equality compares the type and the values by order and spelling, as they go over the wire.</remarks>
public sealed class AppAcl : IEquatable<AppAcl>
{
    /// <summary>Makes an access control.</summary>
    /// <param name="type">Whether the listed addresses are let in or kept out.</param>
    /// <param name="values">Addresses, CIDR blocks or <c>a-b</c> ranges; the service keeps their order and spelling.</param>
    public AppAcl(AclType type, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(values);
        Type = type;
        Values = [.. values];
    }

    /// <summary>Whether the listed addresses are let in or kept out.</summary>
    public AclType Type { get; }

    /// <summary>The values in the order and spelling of the service.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <inheritdoc/>
    public bool Equals(AppAcl? other) => other is not null && Type == other.Type && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AppAcl);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Type);
        foreach (var value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} [{string.Join(", ", Values)}]";
}
