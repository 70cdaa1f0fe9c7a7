using PulumiApig.Addresses;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>Which addresses may use an app.</summary>
internal sealed record AccessPolicy
{
    /// <summary>An app without access control: everybody may use it.</summary>
    public static readonly AccessPolicy Unrestricted = new(null, AddressSet.Empty);

    private AccessPolicy(AclType? type, AddressSet listed)
    {
        Type = type;
        Listed = listed;
        Allowed =
            type == AclType.Permit ? listed
            : type is null ? AddressSet.All
            : listed.Complement();
    }

    /// <summary>What the list does; null without access control.</summary>
    public AclType? Type { get; }

    /// <summary>The addresses of the list.</summary>
    public AddressSet Listed { get; }

    /// <summary>The addresses that may use the app.</summary>
    public AddressSet Allowed { get; }

    public static AccessPolicy Of(AclType type, AddressSet listed) => new(type, listed);

    /// <summary>What an access control means; null when a value or the type of it means nothing to us.</summary>
    public static AccessPolicy? Of(AppAcl? acl)
    {
        if (acl is null)
            return Unrestricted;
        if (acl.Type != AclType.Permit && acl.Type != AclType.Deny)
            return null;
        var builder = new AddressSetBuilder();
        foreach (var value in acl.Values)
        {
            if (!AddressRange.TryParse(value, out var range, out _))
                return null;
            builder.Add(range);
        }
        return new(acl.Type, builder.Build());
    }
}
