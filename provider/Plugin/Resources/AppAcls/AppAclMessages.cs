using PulumiApig.Addresses;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>What a person reads about access controls: whole texts, each with its code at the end.</summary>
internal static class AppAclMessages
{
    /// <summary>Who gains and who loses access.</summary>
    /// <param name="change">The change.</param>
    /// <param name="areSecret">Whether addresses are counted and not named.</param>
    public static string Access(AccessChange change, bool areSecret) =>
        $"{change.Describe(withAddresses: !areSecret)} (APIG1201)";

    public const string AccessUnknown =
        "Who gains or loses access cannot be told yet: some of the list is not known before the update. (APIG1202)";

    /// <summary>Why creating is refused.</summary>
    public static string Exists(AppAclName name, string urn, string existing, bool isReplacement) =>
        $"App {name.App} of gateway {name.Gateway} has an access control already: {existing}. Nothing was changed. "
        + $"{WaysOn(name, urn, isReplacement)} (APIG1204)";

    /// <summary>The same before it happens.</summary>
    public static string WillExist(AppAclName name, string urn, string existing, bool isReplacement) =>
        $"This will fail: app {name.App} of gateway {name.Gateway} has an access control already: {existing}. "
        + $"{WaysOn(name, urn, isReplacement)} (APIG1204)";

    public static string WillFail(GatewayError error) => $"This will fail: {error.Reason}. {error.Advice}";

    public static string Overwritten(AppAclName name, string existing) =>
        $"App {name.App} had an access control, which was overwritten: {existing}. (APIG1205)";

    public static string WillBeOverwritten(AppAclName name, string existing) =>
        $"App {name.App} has an access control already, which will be overwritten: {existing}. (APIG1205)";

    public static string ClaimedTwice(AppAclName name, string urn, string other) =>
        $"is app {name.App} in {urn} and in {other}; an app has one access control: merge the two lists into one resource (APIG1206)";

    public static string Lifted(AppAclName name, AppAclInputs olds)
    {
        var inForce =
            !olds.AreSecret && AppAclPlan.PolicyOf(olds) is { Type: { } type } policy
                ? $" {type} {AddressSummary.Of(policy.Listed, 5)} is no longer in force."
                : "";
        return $"The access control of app {name.App} was removed: every client may use the app.{inForce} (APIG1207)";
    }

    public static string Spared(AppAclName name, string holder) =>
        $"The access control of app {name.App} was not removed: {holder} holds it. (APIG1208)";

    /// <param name="diff">What changes.</param>
    /// <param name="old">The app whose access control is replaced.</param>
    public static string Replaced(ShapeDiff diff, AppId? old)
    {
        var reasons = string.Join(", and ", diff.Replacing.Select(f => f.ReplacesSince));
        return $"The access control of app {old} is replaced, since {reasons}. The new one is set before the old one is removed, "
            + $"unless `deleteBeforeReplace` is set. Every client may use app {old} then, unless `retainOnDelete` is set or "
            + "another resource holds its access control. (APIG1209)";
    }

    public static string OddList(string review) => $"{review} (APIG1210)";

    /// <summary>Deletes of other stacks and providers cannot be seen here.</summary>
    public static string MayBeLifted(AppAclName name) =>
        $"If a resource of another stack, or under another provider, holds the access control of app {name.App} too, its delete "
        + "removes what is set here, and every client may use the app then. Take such a resource out of its state with "
        + "`pulumi state delete URN` instead. (APIG1211)";

    public static string SetOverFormer(AppAclName name, string urn) =>
        $"The access control of app {name.App} was set over the former one of {urn}: there was one at every moment. (APIG1212)";

    private static string WaysOn(AppAclName name, string urn, bool isReplacement) =>
        isReplacement
            // The state has the resource, so neither an import nor an alias is possible.
            ? $"To overwrite it, set '{AppAclShape.OverwriteExisting.Name}' to true."
            : "If it belongs to this resource under a former name, parent or provider, set the option `aliases`. To manage "
                + $"it here, run `pulumi import {AppAclShape.Token} {new Protocol.Urn(urn).Name} {name}`. To overwrite it, set "
                + $"'{AppAclShape.OverwriteExisting.Name}' to true. If this resource is being replaced on the same app, as by "
                + "`--replace`, set the option `deleteBeforeReplace` to true: its own access control is then no obstacle.";
}
