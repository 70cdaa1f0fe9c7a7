using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PulumiApig.Gateway;

/// <summary>The port that a domain answers on for one protocol: none, the built-in one, or an open ingress port.</summary>
public sealed record DomainPort
{
    private DomainPort(int value) => Value = value;

    /// <summary>The domain does not answer for this protocol; -1 on the wire.</summary>
    public static DomainPort Off { get; } = new(-1);

    /// <summary>The built-in port for HTTP, 80.</summary>
    public static DomainPort DefaultHttp { get; } = new(80);

    /// <summary>The built-in port for HTTPS, 443.</summary>
    public static DomainPort DefaultHttps { get; } = new(443);

    /// <summary>The number on the wire.</summary>
    public int Value { get; }

    /// <summary>The number of the ingress port that must be open; null when there is none or it is a built-in one.</summary>
    public PortNumber? IngressPort => PortNumber.TryFrom(Value, out var number) ? number : null;

    /// <summary>The built-in port of a protocol.</summary>
    public static DomainPort DefaultOf(IngressProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return protocol == IngressProtocol.Https ? DefaultHttps : DefaultHttp;
    }

    /// <summary>Takes an ingress port.</summary>
    public static DomainPort Of(PortNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new DomainPort(number.Value);
    }

    /// <summary>Takes a number; false when it is neither -1, nor the built-in port of the protocol, nor within 1024 to 49151.</summary>
    public static bool TryFrom(IngressProtocol protocol, int number, [NotNullWhen(true)] out DomainPort? port)
    {
        port =
            number == Off.Value || number == DefaultOf(protocol).Value || PortNumber.TryFrom(number, out _)
                ? new DomainPort(number)
                : null;
        return port is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    internal static DomainPort FromAnswer(int? number, DomainPort ifAbsent) =>
        number is { } value ? new DomainPort(value) : ifAbsent;
}
