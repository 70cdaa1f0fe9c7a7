using System.ComponentModel;

namespace Pulumi.Apig;

/// <summary>Whether an access control lets an address or block in.</summary>
[EnumType]
public readonly struct AppAclVerdict : IEquatable<AppAclVerdict>
{
    private readonly string _value;

    private AppAclVerdict(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>All of it may use the app.</summary>
    public static AppAclVerdict ALLOWED { get; } = new("ALLOWED");

    /// <summary>None of it may use the app.</summary>
    public static AppAclVerdict DENIED { get; } = new("DENIED");

    /// <summary>Some of it may use the app.</summary>
    public static AppAclVerdict PARTLY { get; } = new("PARTLY");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(AppAclVerdict left, AppAclVerdict right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AppAclVerdict left, AppAclVerdict right) => !left.Equals(right);

    /// <summary>The text that the gateway knows.</summary>
    public static explicit operator string(AppAclVerdict value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is AppAclVerdict other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(AppAclVerdict other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The text that the gateway knows.</summary>
    public override string ToString() => _value;
}
