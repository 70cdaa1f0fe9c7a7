using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>The lowest TLS version that a domain accepts. An answer may carry a name that this version does not know: it is kept.</summary>
public sealed record TlsVersion
{
    private TlsVersion(string name) => Name = name;

    /// <summary>TLS 1.1 and later.</summary>
    public static TlsVersion Tls11 { get; } = new("TLSv1.1");

    /// <summary>TLS 1.2 and later.</summary>
    public static TlsVersion Tls12 { get; } = new("TLSv1.2");

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>Takes one of the known names, exactly as the service writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out TlsVersion? version)
    {
        version = name switch
        {
            "TLSv1.1" => Tls11,
            "TLSv1.2" => Tls12,
            _ => null,
        };
        return version is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static TlsVersion? FromAnswer(string? name) =>
        TryParse(name, out var known) ? known
        : string.IsNullOrEmpty(name) ? null
        : new(name);
}
