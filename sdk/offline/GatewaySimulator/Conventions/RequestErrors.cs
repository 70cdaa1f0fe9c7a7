using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Conventions;

/// <summary>What is wrong with a request of the <c>APIG.*</c> family, whatever it is about.</summary>
internal static class RequestErrors
{
    public static Answer NoJsonObject() =>
        Answer.Error(400, "APIG.2000", "Parameter error: the body is not a JSON object");

    public static Answer Missing(string name) =>
        Answer.Error(400, "APIG.2001", $"The request parameters must be specified,parameterName:{name}");

    public static Answer BadBodyValue(string name) => Answer.Error(400, "APIG.2011", InvalidValue(name));

    public static Answer BadPathValue(string name) => Answer.Error(400, "APIG.2012", InvalidValue(name));

    public static Answer FeatureMissing() =>
        Answer.Error(412, "APIG.3458", "The feature is not supported by the current instance");

    private static string InvalidValue(string name) =>
        $"Invalid parameter value,parameterName:{name}. Please refer to the support documentation";
}
