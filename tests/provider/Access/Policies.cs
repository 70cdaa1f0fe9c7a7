using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Addresses;

namespace PulumiApig.Access.Tests;

/// <summary>Policies by the texts of their entries.</summary>
internal static class Policies
{
    /// <summary>The last numbers of 10.0.0.0/28: a world small enough to try every address of it.</summary>
    public const int World = 16;

    public static AccessPolicy Permit(params string[] values) => AccessPolicy.Of(PolicyType.Permit, Set(values));

    public static AccessPolicy Deny(params string[] values) => AccessPolicy.Of(PolicyType.Deny, Set(values));

    public static AddressSet Set(params string[] values) => AddressSet.FromRanges(values.Select(AddressRange.Parse));

    /// <summary>Any policy, with what is true of each address: true, false, or null when an unknown entry decides.</summary>
    public static Gen<(AccessPolicy Policy, Func<int, bool?> MayEnter)> Any =>
        from type in Gen.Elements("PERMIT", "DENY", "none")
        from listed in Gen.Choose(0, World - 1).ArrayOf()
        from hasUnknown in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (
            type == "none"
                ? AccessPolicy.Unrestricted
                : AccessPolicy.Of(
                    type == "PERMIT" ? PolicyType.Permit : PolicyType.Deny,
                    Set([.. listed.Select(i => $"10.0.0.{i}")]),
                    hasUnknown
                ),
            (Func<int, bool?>)(
                i =>
                    type == "none" ? true
                    : hasUnknown && !listed.Contains(i) ? null
                    : listed.Contains(i) == (type == "PERMIT")
            )
        );
}
