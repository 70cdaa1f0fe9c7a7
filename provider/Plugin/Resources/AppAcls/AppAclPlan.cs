using System.Collections.Immutable;
using PulumiApig.Addresses;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>Decisions about access controls, made before anything is done.</summary>
internal static class AppAclPlan
{
    public static Replacement Replace(ShapeDiff diff, AppAclInputs olds)
    {
        var reasons = string.Join(", and ", diff.Replacing.Select(f => f.ReplacesSince));
        return new(
            $"The access control is replaced, since {reasons}. The new one is set before the old one is removed; "
                + $"then everybody may use app {olds.AppId.Or(null)}.",
            DeleteFirst: false
        );
    }

    /// <summary>What would be sent; null while any part of it is unknown.</summary>
    public static AppAcl? WouldSend(AppAclInputs inputs) =>
        AppAclAccess.PolicyOf(inputs).IsKnown ? ToSend(inputs) : null;

    /// <summary>An access control that is there, in words. It may hold what the program keeps secret.</summary>
    public static string Describe(AppAcl existing, AppAclInputs inputs) =>
        inputs.AreSecret ? $"{existing.Type}, entries not shown, since addresses are secret here" : existing.ToString();

    /// <summary>Why an access control that is there is not overwritten, and the two ways on.</summary>
    public static string ExistsAlready(AppAclName name, string urn, string existing) =>
        $"App {name.App} of gateway {name.Gateway} has another access control already: {existing}. To manage it here, run "
        + $"`pulumi import {AppAclShape.Token} {new Protocol.Urn(urn).Name} {name}`; to overwrite it, set "
        + $"'{AppAclShape.OverwriteExisting.Name}' to true.";

    /// <summary>An app has one access control, so two resources would overwrite each other for ever.</summary>
    public static string ClaimedTwice(AppAclName name, string urn, string other) =>
        $"is app {name.App} in {urn} and in {other} alike; an app has one access control: merge the two lists into one resource";

    /// <summary>What removing an access control means.</summary>
    public static string Lifted(AppAclName name, AppAclInputs olds)
    {
        var inForce =
            !olds.AreSecret && AppAclAccess.PolicyOf(olds).IsKnown
                ? $" {olds.Type.Value} {AddressSummary.Of(Listed(olds), 5)} is no longer in force."
                : "";
        return $"Access to app {name.App} is no longer restricted: everybody may use it.{inForce}";
    }

    /// <summary>What is sent: the program's order and spelling, each meaning once.</summary>
    public static AppAcl ToSend(AppAclInputs inputs)
    {
        var seen = new HashSet<AddressRange>();
        return new(inputs.Type.Value, Known(inputs.Values).Where(e => seen.Add(e.Range)).Select(e => e.Text));
    }

    /// <summary>Whether two access controls let the same addresses in. A value that means nothing equals itself only.</summary>
    public static bool MeanTheSame(AppAcl one, AppAcl other)
    {
        if (one.Type != other.Type)
            return false;
        return TrySet(one.Values, out var ours) && TrySet(other.Values, out var theirs)
            ? ours.Equals(theirs)
            : one.Equals(other);
    }

    private static bool TrySet(IEnumerable<string> values, out AddressSet set)
    {
        var builder = new AddressSetBuilder();
        foreach (var value in values)
        {
            if (!AddressRange.TryParse(value, out var range, out _))
            {
                set = AddressSet.Empty;
                return false;
            }
            builder.Add(range);
        }
        set = builder.Build();
        return true;
    }

    private static AddressSet Listed(AppAclInputs inputs) =>
        AddressSet.FromRanges(Known(inputs.Values).Select(e => e.Range));

    private static IEnumerable<AddressEntry> Known(Input<ImmutableArray<Input<AddressEntry>>> list) =>
        list.Or([]).Where(e => e.IsKnown).Select(e => e.Value);
}
