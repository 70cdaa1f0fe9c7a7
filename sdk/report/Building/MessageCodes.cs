namespace PulumiApig.Report.Building;

/// <summary>The codes of the provider's messages that say more than the steps do (docs/messages.md).</summary>
internal static class MessageCodes
{
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

    /// <summary>Two resources claim one access control.</summary>
    public const string AclClaimedTwice = "APIG1206";

    /// <summary>The port is open already.</summary>
    public const string PortIsOpen = "APIG1302";

    /// <summary>Two resources claim one port.</summary>
    public const string PortClaimedTwice = "APIG1303";

    /// <summary>The gateway has no room for the port.</summary>
    public const string PortQuota = "APIG1304";

    /// <summary>Domains are bound to the port.</summary>
    public const string DomainsBound = "APIG1305";

    /// <summary>The domain is bound already.</summary>
    public const string DomainTaken = "APIG1501";

    /// <summary>Two resources bind one domain.</summary>
    public const string DomainClaimedTwice = "APIG1502";

    /// <summary>The API group has no room for the domain.</summary>
    public const string DomainQuota = "APIG1503";

    /// <summary>A port of the domain is not open.</summary>
    public const string DomainPortClosed = "APIG1504";

    /// <summary>Whether the update of the resource will be refused.</summary>
    public static bool MeanRefusal(IReadOnlySet<string> codes) =>
        codes.Overlaps([
            AclExists,
            AclClaimedTwice,
            PortIsOpen,
            PortClaimedTwice,
            PortQuota,
            DomainTaken,
            DomainClaimedTwice,
            DomainQuota,
            DomainPortClosed,
        ]);
}
