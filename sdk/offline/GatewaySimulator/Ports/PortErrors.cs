using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Ports;

/// <summary>What the calls for custom ingress ports refuse, in the codes of the error table.</summary>
internal static class PortErrors
{
    public static Answer BadParameter(string name) =>
        Answer.Error(400, "APIC.7211", $"Parameter value does not match the rules, parameter name[{name}]");

    /// <summary>400 and not 404: the port is gone already.</summary>
    public static Answer NoSuchPort() => Answer.Error(400, "APIC.7200", "The custom inbound port does not exist");

    public static Answer PortInUse() =>
        Answer.Error(400, "APIC.7257", "The custom inbound port is bound to a custom domain name");

    public static Answer PortDefined() => Answer.Error(400, "APIC.7258", "Port already defined");

    public static Answer QuotaReached() =>
        Answer.Error(403, "APIC.7403", "The number of custom inbound ports has reached the maximum");

    public static Answer GatewayBusy() =>
        Answer.Error(409, "APIC.7701", "Instance status conflict. Try again after the gateway upgrade is complete");

    public static Answer DeleteFailed() =>
        Answer.Error(400, "APIC.9223", "Failed to delete the custom inbound port. Try again later");

    public static Answer AddFailed() =>
        Answer.Error(400, "APIC.9224", "Failed to add the custom inbound port. Try again later");
}
