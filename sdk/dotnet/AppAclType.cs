using System.ComponentModel;

namespace Pulumi.Apig;

/// <summary>Whether the list of an access control lets addresses in or keeps them out.</summary>
[EnumType]
public readonly struct AppAclType : IEquatable<AppAclType>
{
    private readonly string _value;

    private AppAclType(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Only the listed addresses may use the app.</summary>
    public static AppAclType PERMIT { get; } = new("PERMIT");

    /// <summary>The listed addresses may not use the app, all others may.</summary>
    public static AppAclType DENY { get; } = new("DENY");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(AppAclType left, AppAclType right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AppAclType left, AppAclType right) => !left.Equals(right);

    /// <summary>The text that the gateway knows.</summary>
    public static explicit operator string(AppAclType value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is AppAclType other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(AppAclType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The text that the gateway knows.</summary>
    public override string ToString() => _value;
}
