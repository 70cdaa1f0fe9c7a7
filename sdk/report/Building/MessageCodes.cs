namespace PulumiApig.Report.Building;

/// <summary>The codes of the provider's messages that say more than the steps do (docs/messages.md).</summary>
internal static class MessageCodes
{
    /// <summary>Why a resource is replaced.</summary>
    public const string Replaced = "APIG1110";

    /// <summary>Who gains and who loses access.</summary>
    public const string AccessChanges = "APIG1201";

    /// <summary>Some of that cannot be told yet.</summary>
    public const string AccessUnknown = "APIG1202";

    /// <summary>An address of <c>mustAllow</c> would be locked out.</summary>
    public const string LockOut = "APIG1203";

    /// <summary>An access control exists already.</summary>
    public const string AclExists = "APIG1204";

    /// <summary>An access control exists already, and is overwritten.</summary>
    public const string AclOverwritten = "APIG1205";

    /// <summary>An access control was removed.</summary>
    public const string AclRemoved = "APIG1207";

    /// <summary>Why an access control is replaced.</summary>
    public const string AclReplaced = "APIG1209";

    /// <summary>An access control was set over its own former self.</summary>
    public const string AclSetAgain = "APIG1212";

    /// <summary>Why a port is replaced.</summary>
    public const string PortReplaced = "APIG1301";

    /// <summary>Domains stay bound to the port.</summary>
    public const string DomainsBound = "APIG1305";

    /// <summary>Domains can move before the port closes, if it is not deleted first.</summary>
    public const string DomainsMayMove = "APIG1310";

    /// <summary>An app gets a new secret.</summary>
    public const string NewSecret = "APIG1403";

    /// <summary>The thing exists already.</summary>
    private static readonly HashSet<string> Existing = [AclExists, "APIG1302", "APIG1308", "APIG1401", "APIG1501"];

    /// <summary>It is claimed twice, or lacks what it needs.</summary>
    private static readonly HashSet<string> Refusals = ["APIG1206", "APIG1303", "APIG1502", "APIG1504"];

    /// <summary>What the gateway's API answers, to a look in a preview.</summary>
    private const string ApiFailures = "APIG20";

    /// <summary>Whether a message says that the thing exists already.</summary>
    public static bool MeansExisting(string code) => Existing.Contains(code);

    /// <summary>Whether the provider will refuse the change.</summary>
    public static bool MeansRefusal(string code) =>
        Existing.Contains(code) || Refusals.Contains(code) || code.StartsWith(ApiFailures, StringComparison.Ordinal);
}
