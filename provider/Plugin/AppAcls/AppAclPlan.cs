using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>Decisions about access controls, made before anything is done.</summary>
internal static class AppAclPlan
{
    public static Replacement Replace(ShapeDiff diff, AppAclInputs olds, AppAclInputs news) =>
        new(AppAclMessages.Replaced(string.Join(", and ", diff.Reasons), olds.AppId.Or(null)), DeleteFirst: false)
        {
            MayBeTheSame =
                (news.InstanceId.IsUnknown || news.InstanceId == olds.InstanceId)
                && (news.AppId.IsUnknown || news.AppId == olds.AppId),
        };

    /// <summary>What would be sent; null while any part of it is unknown.</summary>
    public static AppAcl? WouldSend(AppAclInputs inputs) =>
        inputs is { Type.IsKnown: true, Values.IsKnown: true } && inputs.Values.Value.All(v => v.IsKnown)
            ? ToSend(inputs)
            : null;

    /// <summary>An access control that is there, in words. It may hold what the program keeps secret.</summary>
    public static string Describe(AppAcl existing, AppAclInputs inputs) =>
        inputs.AreSecret ? $"{existing.Type}, entries not shown, since addresses are secret here" : existing.ToString();

    /// <summary>
    /// Whether an access control that is there is the resource's own: the state has this resource for this app, and what
    /// is there is what it was, or already what it is to be. So a replacement goes on that failed half-way.
    /// </summary>
    /// <param name="existing">What is there.</param>
    /// <param name="former">The inputs in the state; null when they are not known.</param>
    /// <param name="inputs">What is to be.</param>
    public static bool IsOwn(AppAcl existing, AppAclInputs? former, AppAclInputs inputs) =>
        former is { InstanceId.IsKnown: true, AppId.IsKnown: true }
        && former.InstanceId == inputs.InstanceId
        && former.AppId == inputs.AppId
        && new[] { WouldSend(former), WouldSend(inputs) }.Any(acl => acl is not null && MeanTheSame(existing, acl));

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

    /// <summary>The addresses of a list; false when a value of it is none.</summary>
    public static bool TrySet(IEnumerable<string> values, out AddressSet set)
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

    private static IEnumerable<AddressEntry> Known(Input<ImmutableArray<Input<AddressEntry>>> list) =>
        list.Or([]).Where(e => e.IsKnown).Select(e => e.Value);
}
