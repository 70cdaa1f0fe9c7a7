namespace PulumiApig.Report.Model;

/// <summary>What a reviewer has to know about a change, the worst first.</summary>
internal enum Risk
{
    WideOpen,
    LocksOut,
    LosesAccess,
    CannotBeTold,
    RenamedWithoutAlias,
    WillFail,
    ClosesWithDomains,
    RenewsSecret,
    Replaces,
    WidensAccess,
    ClosesPort,
    Deletes,
    None,
}

internal static class RiskText
{
    /// <summary>Whether a change has to be shown, however little room there is.</summary>
    public static bool IsDangerous(this Risk risk) => risk <= Risk.WidensAccess;

    /// <summary>The name in JSON.</summary>
    public static string Name(this Risk risk) =>
        risk switch
        {
            Risk.WideOpen => "wide-open",
            Risk.LocksOut => "lock-out",
            Risk.LosesAccess => "access-lost",
            Risk.CannotBeTold => "cannot-be-told",
            Risk.RenamedWithoutAlias => "renamed-without-alias",
            Risk.WillFail => "will-fail",
            Risk.ClosesWithDomains => "closes-with-domains",
            Risk.RenewsSecret => "secret-renewed",
            Risk.Replaces => "replace",
            Risk.WidensAccess => "access-widened",
            Risk.ClosesPort => "port-closes",
            Risk.Deletes => "delete",
            _ => "none",
        };

    /// <summary>The name for people.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="isPast">Whether it has happened already.</param>
    public static string Words(this Risk risk, bool isPast) =>
        risk switch
        {
            Risk.LocksOut => "lock-out",
            Risk.ClosesWithDomains => "domains bound",
            Risk.Replaces => "replaced",
            Risk.ClosesPort when isPast => "port closed",
            Risk.Deletes => "deleted",
            Risk.None => "",
            _ => risk.Name().Replace('-', ' '),
        };
}
