using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>The protocol of an ingress port. An answer may carry a name that this version does not know: it is kept.</summary>
public sealed record IngressProtocol
{
    private IngressProtocol(string name) => Name = name;

    /// <summary>Plain HTTP.</summary>
    public static IngressProtocol Http { get; } = new("HTTP");

    /// <summary>HTTP over TLS.</summary>
    public static IngressProtocol Https { get; } = new("HTTPS");

    /// <summary>The name on the wire, in upper case.</summary>
    public string Name { get; }

    /// <summary>Takes one of the known names, exactly as the service writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out IngressProtocol? protocol)
    {
        protocol = name switch
        {
            "HTTP" => Http,
            "HTTPS" => Https,
            _ => null,
        };
        return protocol is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static IngressProtocol FromAnswer(string name) => TryParse(name, out var known) ? known : new(name);
}
