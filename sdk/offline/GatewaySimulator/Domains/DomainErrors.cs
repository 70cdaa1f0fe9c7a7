using System.Globalization;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Domains;

/// <summary>What the calls for API groups and their domains refuse, in the codes of the error table.</summary>
internal static class DomainErrors
{
    public static Answer NoSuchGroup(string id) => Answer.Error(404, "APIG.3001", $"API group {id} does not exist");

    public static Answer NoSuchDomain(string id) => Answer.Error(404, "APIG.3020", $"Domain name {id} does not exist");

    /// <summary>The error table says 403, the samples of the two calls that check it say 400.</summary>
    public static Answer NotOfThisGroup() =>
        Answer.Error(400, "APIG.3474", "The domain name does not belong to the API group");

    public static Answer BadDomain() => Answer.Error(400, "APIG.2024", "Invalid domain name");

    public static Answer PortNotOpen(int port) =>
        Answer.Error(
            400,
            "APIG.2049",
            string.Create(CultureInfo.InvariantCulture, $"Port {port} is none of the defined custom inbound ports")
        );

    public static Answer DomainAndPortExist() =>
        Answer.Error(400, "APIG.2050", "The combination of domain name and port already exists");

    public static Answer InAnotherGroup() => Answer.Error(400, "APIG.3305", "The URL domain name already exists");

    public static Answer QuotaReached() =>
        Answer.Error(403, "APIG.3108", "The number of domain names of the API group has reached the maximum");
}
