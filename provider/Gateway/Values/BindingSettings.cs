namespace PulumiApig.Gateway;

/// <summary>
/// How a domain is to be bound. What is null has its default in a new binding, and stays as it is in an existing one. The
/// two ports cannot both be <see cref="DomainPort.Off"/>.
/// </summary>
public sealed record BindingSettings
{
    /// <summary>The port for HTTP; 80 by default.</summary>
    public DomainPort? HttpPort { get; init; }

    /// <summary>The port for HTTPS; 443 by default.</summary>
    public DomainPort? HttpsPort { get; init; }

    /// <summary>The lowest TLS version; the gateway has a default.</summary>
    public TlsVersion? MinTlsVersion { get; init; }

    /// <summary>Whether HTTP is redirected to HTTPS; it is not by default.</summary>
    public bool? RedirectHttpToHttps { get; init; }

    /// <summary>The ingress ports that must be open; the built-in ports are none.</summary>
    public IEnumerable<(IngressProtocol Protocol, PortNumber Number)> IngressPorts
    {
        get
        {
            if (HttpPort?.IngressPort is { } http)
                yield return (IngressProtocol.Http, http);
            if (HttpsPort?.IngressPort is { } https)
                yield return (IngressProtocol.Https, https);
        }
    }

    /// <summary>Whether both name one port for the same protocol; what is left out names none.</summary>
    public bool SharesPort(BindingSettings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Same(HttpPort, other.HttpPort) || Same(HttpsPort, other.HttpsPort);

        static bool Same(DomainPort? one, DomainPort? other) =>
            one is not null && one == other && one != DomainPort.Off;
    }
}
