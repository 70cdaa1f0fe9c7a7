using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Apig;

/// <summary>What the gateway service refuses, in the codes of its error table.</summary>
internal static class ApigErrors
{
    public static Answer BadParameter(string name) =>
        Answer.Error(400, "APIC.7211", $"Parameter value does not match the rules, parameter name[{name}]");

    /// <summary>400 and not 404: the port is gone already.</summary>
    public static Answer NoSuchPort() => Answer.Error(400, "APIC.7200", "The custom inbound port does not exist");

    public static Answer PortInUse() =>
        Answer.Error(400, "APIC.7257", "The custom inbound port is bound to a custom domain name");

    public static Answer PortDefined() => Answer.Error(400, "APIC.7258", "Port already defined");

    public static Answer PortQuotaReached() =>
        Answer.Error(403, "APIC.7403", "The number of custom inbound ports has reached the maximum");

    public static Answer GatewayBusy() =>
        Answer.Error(409, "APIC.7701", "Instance status conflict. Try again after the gateway upgrade is complete");

    public static Answer DeletePortFailed() =>
        Answer.Error(400, "APIC.9223", "Failed to delete the custom inbound port. Try again later");

    public static Answer AddPortFailed() =>
        Answer.Error(400, "APIC.9224", "Failed to add the custom inbound port. Try again later");

    public static Answer NoSuchApp(string id) => Answer.Error(404, "APIG.3004", $"App {id} does not exist");

    /// <summary>The calls for the app itself use another code for the same thing.</summary>
    public static Answer NoSuchAppItself(string id) => Answer.Error(404, "APIG.3002", $"App {id} does not exist");

    public static Answer ParameterError() =>
        Answer.Error(400, "APIG.2000", "Parameter error: the body is not a JSON object");

    public static Answer ParameterMissing(string name) =>
        Answer.Error(400, "APIG.2001", $"The request parameters must be specified,parameterName:{name}");

    public static Answer BadBodyValue(string name) => Answer.Error(400, "APIG.2011", InvalidValue(name));

    public static Answer BadPathValue(string name) => Answer.Error(400, "APIG.2012", InvalidValue(name));

    public static Answer BadAddress(string value) => Answer.Error(400, "APIG.2015", $"Invalid IP address: {value}");

    public static Answer FeatureMissing() =>
        Answer.Error(412, "APIG.3458", "The feature is not supported by the current instance");

    private static string InvalidValue(string name) =>
        $"Invalid parameter value,parameterName:{name}. Please refer to the support documentation";
}
