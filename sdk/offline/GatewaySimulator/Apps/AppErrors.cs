using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Apps;

/// <summary>What the calls for apps and their access controls refuse, in the codes of the error table.</summary>
internal static class AppErrors
{
    public static Answer NoSuchApp(string id) => Answer.Error(404, "APIG.3002", $"App {id} does not exist");

    /// <summary>The calls for the access control use another code for the same thing.</summary>
    public static Answer NoSuchAppOfAcl(string id) => Answer.Error(404, "APIG.3004", $"App {id} does not exist");

    public static Answer NameExists() => Answer.Error(400, "APIG.3203", "The app name already exists");

    public static Answer KeyExists() => Answer.Error(400, "APIG.3310", "The AppKey already exists");

    public static Answer QuotaReached() => Answer.Error(403, "APIG.3103", "The number of apps has reached the maximum");

    public static Answer OwnKeysOff() => RequestErrors.FeatureMissing();

    public static Answer BadAddress(string value) => Answer.Error(400, "APIG.2015", $"Invalid IP address: {value}");
}
