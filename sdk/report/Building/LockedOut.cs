using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Addresses that must be allowed and are not. The provider refuses such a list; other tools may not.</summary>
internal static class LockedOut
{
    /// <summary>The entries of <c>mustAllow</c>, as written, of which some address is certainly locked out.</summary>
    public static IEnumerable<string> Of(AclState acl, ImmutableArray<AppAccess> access)
    {
        AccessPolicy after = access.IsEmpty ? acl.Policy : access[^1].Change.After;
        return acl.MustAllow.Where(text =>
            AddressRange.TryParse(text, out AddressRange range, out _) && !after.Possible.Contains(range)
        );
    }
}
