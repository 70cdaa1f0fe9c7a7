using System.Collections.Immutable;

namespace PulumiApig.Protocol.Values;

/// <summary>A value together with what it depends on. Only calls to components carry these.</summary>
/// <param name="Value">The value; null while unknown.</param>
/// <param name="IsSecret">Whether it must be hidden.</param>
/// <param name="Dependencies">URNs of the resources that the value comes from.</param>
public sealed record OutputValue(PropertyValue? Value, bool IsSecret, ImmutableArray<string> Dependencies)
{
    /// <inheritdoc/>
    public bool Equals(OutputValue? other) =>
        other is not null
        && Equals(Value, other.Value)
        && IsSecret == other.IsSecret
        && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, IsSecret, Dependencies.Length);
}
