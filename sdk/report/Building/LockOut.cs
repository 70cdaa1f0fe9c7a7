using PulumiApig.Addresses;
using PulumiApig.Report.Access;

namespace PulumiApig.Report.Building;

/// <summary>Addresses that must be allowed and are not. The provider refuses such a list; other tools may not.</summary>
internal static class LockOut
{
    /// <summary>The entries of <c>mustAllow</c>, as written, of which some address is certainly shut out.</summary>
    public static IEnumerable<string> Of(AclState acl, IReadOnlyCollection<AccessChange> access)
    {
        Allowed after = access.Count > 0 ? access.Last().After : acl.Allowed;
        return acl.MustAllow.Where(text =>
            AddressRange.TryParse(text, out AddressRange range, out _) && !after.Possible.Contains(range)
        );
    }
}
