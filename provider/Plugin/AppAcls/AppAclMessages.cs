using PulumiApig.Access;
using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>What a person reads about access controls: each with its code.</summary>
internal static class AppAclMessages
{
    /// <summary>Who gains and who loses access, or the bounds of it while not all of the list is known.</summary>
    /// <param name="app">The app, in words.</param>
    /// <param name="change">The change.</param>
    /// <param name="areSecret">Whether addresses are counted and not named.</param>
    public static Message Access(string app, AccessChange change, bool areSecret)
    {
        var words = $"{app}: {AccessWording.Of(change, withAddresses: !areSecret)}";
        var message = change.IsExact
            ? AppAclCodes.Access.Says(words)
            : AppAclCodes.AccessUnknown.Says($"{words} Some of the list is not known before the update.");
        return message with { Severity = change.IsWarning ? LogSeverity.Warning : LogSeverity.Info };
    }

    /// <summary>
    /// The same for an app whose id is not known yet. It is usually a new one and has no callers that could lose access,
    /// so only a list that restricts nothing is a warning.
    /// </summary>
    public static Message AccessOfNew(string app, AccessChange change, bool areSecret) =>
        Access($"{app}, compared with no access control", change, areSecret) with
        {
            Severity = change.After.Certain.IsEverything ? LogSeverity.Warning : LogSeverity.Info,
        };

    /// <summary>An address of <c>mustAllow</c> that would have no access. The engine names the resource before it.</summary>
    /// <param name="reason">Why, as what follows the address; null when addresses are secret.</param>
    public static Message LockedOut(string? reason) =>
        AppAclCodes.LockOut.Says(
            reason
                ?? "would be locked out, by which entry is not shown, since addresses are secret here: let it in, or drop it here"
        );

    /// <summary>Why creating is refused.</summary>
    public static Message Exists(AppAclName name, string urn, string existing, bool isReplacement) =>
        AppAclCodes.Exists.Says(
            $"App {name.App} of gateway {name.Gateway} has an access control already: {existing}. Nothing was changed. "
                + $"{WaysOn(name, urn, isReplacement)}"
        );

    /// <summary>The same before it happens.</summary>
    public static Message WillExist(AppAclName name, string urn, string existing, bool isReplacement) =>
        AppAclCodes.Exists.Says(
            $"This will fail: app {name.App} of gateway {name.Gateway} has an access control already: {existing}. "
                + $"{WaysOn(name, urn, isReplacement)}"
        );

    public static Message Overwritten(AppAclName name, string existing) =>
        AppAclCodes.Overwritten.Says($"App {name.App} had an access control, which was overwritten: {existing}.");

    public static Message WillBeOverwritten(AppAclName name, string existing) =>
        AppAclCodes.Overwritten.Says(
            $"App {name.App} has an access control already, which will be overwritten: {existing}."
        );

    public static Message ClaimedTwice(AppAclName name, string urn, string other) =>
        AppAclCodes.ClaimedTwice.Says(
            $"is app {name.App} in {urn} and in {other}; an app has one access control: merge the two lists into one resource"
        );

    public static Message Lifted(AppAclName name, AppAclInputs olds)
    {
        var inForce =
            !olds.AreSecret && AppAclPlan.WouldSend(olds) is { } acl && AppAclPlan.TrySet(acl.Values, out var listed)
                ? $" {acl.Type} {AddressSummary.Of(listed, 5)} is no longer in force."
                : "";
        return AppAclCodes.Lifted.Says(
            $"The access control of app {name.App} was removed: every client may use the app.{inForce}"
        );
    }

    public static Message Spared(AppAclName name, string holder) =>
        AppAclCodes.Spared.Says($"The access control of app {name.App} was not removed: {holder} holds it.");

    /// <param name="former">The one that a replacement by that of another app left.</param>
    /// <param name="reason">Why, as sentences.</param>
    public static Message FormerStays(AppAclName former, string reason) =>
        AppAclCodes.FormerStays.Says(
            $"The access control that app {former.App} had before the replacement is still there, and no resource holds it. {reason}"
        );

    /// <summary>Why a delete is refused.</summary>
    public static Message SuccessorFailed(AppAclName name, string holder) =>
        AppAclCodes.SuccessorFailed.Says(
            $"The access control of app {name.App} was not removed and stays in the state: {holder} declares it, and could not be "
                + "made. Correct what is wrong there, then run `pulumi up` again."
        );

    /// <param name="reasons">Why it is replaced, as the end of a sentence.</param>
    /// <param name="old">The app whose access control is replaced.</param>
    public static Message Replaced(string reasons, AppId? old) =>
        AppAclCodes.Replaced.Says(
            $"The access control of app {old} is replaced, since {reasons}. The new one is set before the old one is removed, "
                + $"unless `deleteBeforeReplace` is set. After that, every client may use app {old}, unless `retainOnDelete` is set or "
                + "another resource holds its access control."
        );

    /// <param name="app">The app, in words.</param>
    /// <param name="review">What is odd about its list.</param>
    public static Message OddList(string app, string review) => AppAclCodes.OddList.Says($"{app}, {review}");

    /// <summary>Deletes of other stacks and providers cannot be seen here.</summary>
    public static Message MayBeLifted(AppAclName name) =>
        AppAclCodes.MayBeLifted.Says(
            $"A resource of another stack or provider may hold the access control of app {name.App} too. Deleting that resource "
                + "removes what is set here, and every client may use the app. Take it out of its state with "
                + "`pulumi state delete URN` instead."
        );

    public static Message SetOverFormer(AppAclName name, string urn) =>
        AppAclCodes.SetOverFormer.Says(
            $"The access control of app {name.App} was set over the former one of {urn}: there was one at every moment."
        );

    /// <summary>An app in words; before its id is known, by the name of the resource.</summary>
    public static string NameOf(AppId? app, string urn) =>
        app is null ? $"The app of '{new Protocol.Urn(urn).Name}'" : $"App {app}";

    private static string WaysOn(AppAclName name, string urn, bool isReplacement) =>
        isReplacement
            // The state has the resource, so neither an import nor an alias is possible.
            ? $"To overwrite it, set '{AppAclShape.OverwriteExisting.Name}' to true."
            : $"{FrameworkMessages.AliasOrImport(AppAclShape.Token, urn, $"{name}")} If that is set already, run `pulumi up` without "
                + $"`--replace`. To overwrite it, set '{AppAclShape.OverwriteExisting.Name}' to true.";
}
