using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Domains;

/// <summary>Which ports a domain may answer on, and which bindings exclude each other.</summary>
internal static class DomainRules
{
    /// <summary>A new binding names both ports or neither, and neither when both are the built-in ones.</summary>
    public static Answer? PortsOfBind(DomainBody body) =>
        (body.HttpPort, body.HttpsPort) switch
        {
            (null, not null) => RequestErrors.Missing(DomainBody.HttpPortName),
            (not null, null) => RequestErrors.Missing(DomainBody.HttpsPortName),
            (DomainBinding.DefaultHttpPort, DomainBinding.DefaultHttpsPort) => RequestErrors.BadBodyValue(
                DomainBody.HttpPortName
            ),
            _ => null,
        };

    /// <summary>Whether the binding may stand as it is on a gateway, beside all others.</summary>
    public static Answer? Refusal(Gateway gateway, DomainBinding binding, DomainBody body)
    {
        if (binding is { HttpPort: DomainBinding.Off, HttpsPort: DomainBinding.Off })
            return RequestErrors.BadBodyValue(DomainBody.HttpPortName);
        if (body.HttpPort is { } http && !Serves(gateway, "HTTP", http))
            return DomainErrors.PortNotOpen(http);
        if (body.HttpsPort is { } https && !Serves(gateway, "HTTPS", https))
            return DomainErrors.PortNotOpen(https);
        var same = gateway.Domains.Where(other => other.Id != binding.Id && other.IsFor(binding.Domain)).ToList();
        if (same.Exists(other => other.GroupId != binding.GroupId))
            return DomainErrors.InAnotherGroup();
        return same.Exists(other => SharesPort(other, binding)) ? DomainErrors.DomainAndPortExist() : null;
    }

    /// <summary>Off, the built-in port of the protocol, or a custom port that is open for it.</summary>
    private static bool Serves(Gateway gateway, string protocol, int number) =>
        number == DomainBinding.Off
        || number == (protocol == "HTTP" ? DomainBinding.DefaultHttpPort : DomainBinding.DefaultHttpsPort)
        || gateway.Ports.Exists(port => port.Protocol == protocol && port.Port == number);

    private static bool SharesPort(DomainBinding one, DomainBinding other) =>
        (one.HttpPort == other.HttpPort && one.HttpPort != DomainBinding.Off)
        || (one.HttpsPort == other.HttpsPort && one.HttpsPort != DomainBinding.Off);
}
