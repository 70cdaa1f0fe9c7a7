using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Which messages say nothing that the table of changes does not say.</summary>
internal static class Coverage
{
    /// <summary>Whether a change says what a message about it says: as its code tells, or word for word.</summary>
    public static bool Says(this Change change, Diagnostic message) =>
        message.Code switch
        {
            MessageCodes.AccessChanges => SaysAccess(change) || IsQuoted(change, message),
            MessageCodes.AccessUnknown => change.Access.Any(a => a.Doubt is not null),
            MessageCodes.AclRemoved => change.Access is [{ Change.After.Type: null }],
            MessageCodes.Replaced
            or MessageCodes.AclReplaced
            or MessageCodes.AclSetAgain
            or MessageCodes.PortReplaced => change.Action == ChangeAction.Replace,
            MessageCodes.NewSecret => change.Risks.Contains(Risk.RenewsSecret),
            { } code when MessageCodes.MeansExisting(code) => change
                is { Action: ChangeAction.Replace, HasFailed: false }
                && !change.Risks.Contains(Risk.WillFail),
            _ => change.Access.Any(a => AccessWording.Of(a.Change) == message.Text) || IsQuoted(change, message),
        };

    /// <summary>A list that will not be set has no effect to tell of.</summary>
    private static bool SaysAccess(Change change) =>
        change.Access.IsEmpty ? change.IsAccessMoot : change.Access.All(a => a.Change.IsExact || a.IsAppNew);

    private static bool IsQuoted(Change change, Diagnostic message) =>
        change.Meaning.Parts.Any(p => p.IsForeign && p.Text == message.Text);
}
