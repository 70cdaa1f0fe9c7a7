using PulumiApig.Access;
using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>What a person reads about access controls: each with its code.</summary>
internal static class AppAclMessages
{
    /// <summary>Who gains and who loses access, or the bounds of it while not all of the list is known.</summary>
    /// <param name="change">The change.</param>
    /// <param name="areSecret">Whether addresses are counted and not named.</param>
    public static Message Access(AccessChange change, bool areSecret)
    {
        var words = AccessWording.Of(change, withAddresses: !areSecret);
        var message = change.IsExact
            ? AppAclCodes.Access.Says(words)
            : AppAclCodes.AccessUnknown.Says($"{words} Some of the list is not known before the update.");
        return message with { Severity = change.IsWarning ? LogSeverity.Warning : LogSeverity.Info };
    }

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

    /// <param name="diff">What changes.</param>
    /// <param name="old">The app whose access control is replaced.</param>
    public static Message Replaced(ShapeDiff diff, AppId? old)
    {
        var reasons = string.Join(", and ", diff.Reasons);
        return AppAclCodes.Replaced.Says(
            $"The access control of app {old} is replaced, since {reasons}. The new one is set before the old one is removed, "
                + $"unless `deleteBeforeReplace` is set. Every client may use app {old} then, unless `retainOnDelete` is set or "
                + "another resource holds its access control."
        );
    }

    public static Message OddList(string review) => AppAclCodes.OddList.Says(review);

    /// <summary>Deletes of other stacks and providers cannot be seen here.</summary>
    public static Message MayBeLifted(AppAclName name) =>
        AppAclCodes.MayBeLifted.Says(
            $"If a resource of another stack, or under another provider, holds the access control of app {name.App} too, its delete "
                + "removes what is set here, and every client may use the app then. Take such a resource out of its state with "
                + "`pulumi state delete URN` instead."
        );

    public static Message SetOverFormer(AppAclName name, string urn) =>
        AppAclCodes.SetOverFormer.Says(
            $"The access control of app {name.App} was set over the former one of {urn}: there was one at every moment."
        );

    private static string WaysOn(AppAclName name, string urn, bool isReplacement) =>
        isReplacement
            // The state has the resource, so neither an import nor an alias is possible.
            ? $"To overwrite it, set '{AppAclShape.OverwriteExisting.Name}' to true."
            : $"{FrameworkMessages.AliasOrImport(AppAclShape.Token, urn, $"{name}")} To overwrite it, set "
                + $"'{AppAclShape.OverwriteExisting.Name}' to true.";
}
