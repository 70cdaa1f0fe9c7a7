// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.ComponentModel;

namespace Pulumi.Apig;

/// <summary>What an app's access control does with the addresses of its list.</summary>
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

    /// <summary>The value that the provider knows.</summary>
    public static explicit operator string(AppAclType value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is AppAclType other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(AppAclType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The value that the provider knows.</summary>
    public override string ToString() => _value;
}

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

    /// <summary>The value that the provider knows.</summary>
    public static explicit operator string(AppAclVerdict value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is AppAclVerdict other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(AppAclVerdict other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The value that the provider knows.</summary>
    public override string ToString() => _value;
}

/// <summary>Protocol of the callers on a custom ingress port.</summary>
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

    /// <summary>The value that the provider knows.</summary>
    public static explicit operator string(IngressProtocol value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is IngressProtocol other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(IngressProtocol other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The value that the provider knows.</summary>
    public override string ToString() => _value;
}

/// <summary>The lowest TLS version that a domain accepts.</summary>
[EnumType]
public readonly struct TlsVersion : IEquatable<TlsVersion>
{
    private readonly string _value;

    private TlsVersion(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>TLS 1.1 and later.</summary>
    public static TlsVersion TLSv1_1 { get; } = new("TLSv1.1");

    /// <summary>TLS 1.2 and later.</summary>
    public static TlsVersion TLSv1_2 { get; } = new("TLSv1.2");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(TlsVersion left, TlsVersion right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TlsVersion left, TlsVersion right) => !left.Equals(right);

    /// <summary>The value that the provider knows.</summary>
    public static explicit operator string(TlsVersion value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TlsVersion other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(TlsVersion other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The value that the provider knows.</summary>
    public override string ToString() => _value;
}
