using PulumiApig.Access;
using PulumiApig.Addresses;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>What inputs and answers of the gateway mean as policies of access.</summary>
internal static class AppAclAccess
{
    public static AccessPolicy PolicyOf(AppAclInputs inputs)
    {
        if (!inputs.Type.IsKnown)
            return AccessPolicy.Unknown;
        var entries = Entries(inputs.Values);
        return AccessPolicy.Of(
            TypeOf(inputs.Type.Value),
            SetOf(entries.OfType<AddressEntry>()),
            hasUnknown: !inputs.Values.IsKnown || entries.Contains(null)
        );
    }

    /// <summary>What an access control of the gateway means. A value or a type that means nothing to us may be anything.</summary>
    public static AccessPolicy PolicyOf(AppAcl? acl)
    {
        if (acl is null)
            return AccessPolicy.Unrestricted;
        if (acl.Type != AclType.Permit && acl.Type != AclType.Deny)
            return AccessPolicy.Unknown;
        var entries = acl.Values.Select(v => AddressEntry.TryParse(v, out var entry, out _) ? entry : null).ToList();
        return AccessPolicy.Of(
            TypeOf(acl.Type),
            SetOf(entries.OfType<AddressEntry>()),
            hasUnknown: entries.Contains(null)
        );
    }

    public static PolicyType TypeOf(AclType type) => type == AclType.Permit ? PolicyType.Permit : PolicyType.Deny;

    /// <summary>Adds a failure for each entry of <c>mustAllow</c> that would be locked out for certain.</summary>
    public static void CheckLockOut(AppAclInputs inputs, Failures failures)
    {
        if (!inputs.Type.IsKnown || !inputs.Values.IsKnown || inputs.MustAllow.Or([]).IsEmpty)
            return;
        var values = Entries(inputs.Values);
        foreach (var lockOut in LockOut.Find(TypeOf(inputs.Type.Value), values, Entries(inputs.MustAllow)))
        {
            failures.Add(
                $"{AppAclShape.MustAllow.Name}[{lockOut.Index}]",
                AppAclMessages.LockedOut(inputs.AreSecret ? null : lockOut.Reason(AppAclShape.Values.Name, values))
            );
        }
    }

    /// <summary>What is odd about the list; null when there is nothing to say, or when not all of it is known.</summary>
    public static string? Review(AppAclInputs inputs)
    {
        var entries = Entries(inputs.Values);
        return inputs.Values.IsKnown && Array.TrueForAll(entries, e => e is not null)
            ? ListReview.Describe(AppAclShape.Values.Name, entries!)
            : null;
    }

    private static AddressEntry?[] Entries(Input<ImmutableArray<Input<AddressEntry>>> list) =>
        [.. list.Or([]).Select(e => e.Or(null))];

    private static AddressSet SetOf(IEnumerable<AddressEntry> entries) =>
        AddressSet.FromRanges(entries.Select(e => e.Range));
}
