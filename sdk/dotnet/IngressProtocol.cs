using System.ComponentModel;

namespace Pulumi.Apig;

/// <summary>What an ingress port speaks.</summary>
[EnumType]
public readonly struct IngressProtocol : IEquatable<IngressProtocol>
{
    private readonly string _value;

    private IngressProtocol(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Plain HTTP.</summary>
    public static IngressProtocol HTTP { get; } = new("HTTP");

    /// <summary>HTTP over TLS; the domains bound to the port bring the certificates.</summary>
    public static IngressProtocol HTTPS { get; } = new("HTTPS");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(IngressProtocol left, IngressProtocol right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IngressProtocol left, IngressProtocol right) => !left.Equals(right);

    /// <summary>The text that the gateway knows.</summary>
    public static explicit operator string(IngressProtocol value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is IngressProtocol other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(IngressProtocol other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The text that the gateway knows.</summary>
    public override string ToString() => _value;
}
