using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>
/// Which addresses may use an app, as far as it is known: the certain ones may, those that are not possible may not,
/// and the rest depends on what is not known. Where all is known the two sets are equal.
/// </summary>
public sealed class AccessPolicy
{
    /// <summary>An app without access control: any address may use it.</summary>
    public static readonly AccessPolicy Unrestricted = new(null, AddressSet.All, AddressSet.All);

    /// <summary>An access control of which nothing is known.</summary>
    public static readonly AccessPolicy Unknown = new(null, AddressSet.Empty, AddressSet.All);

    private AccessPolicy(PolicyType? type, AddressSet certain, AddressSet possible) =>
        (Type, Certain, Possible) = (type, certain, possible);

    /// <summary>What the list does; null without a list, and where the type is not known.</summary>
    public PolicyType? Type { get; }

    /// <summary>The addresses that have access, whatever the unknown entries are.</summary>
    public AddressSet Certain { get; }

    /// <summary>The addresses that may have access: all others have none, whatever the unknown entries are.</summary>
    public AddressSet Possible { get; }

    /// <summary>Whether nothing of it is unknown.</summary>
    public bool IsKnown => Certain.Equals(Possible);

    /// <summary>The policy of a list.</summary>
    /// <param name="type">What the list does.</param>
    /// <param name="listed">The addresses of the entries that are known.</param>
    /// <param name="hasUnknown">Whether the list has entries that are not known: each may be any address.</param>
    public static AccessPolicy Of(PolicyType type, AddressSet listed, bool hasUnknown = false)
    {
        AddressSet allowed = type == PolicyType.Permit ? listed : listed.Complement();
        if (!hasUnknown)
            return new(type, allowed, allowed);
        // An entry more lets more addresses in, or keeps more out; it never undoes another.
        return type == PolicyType.Permit ? new(type, allowed, AddressSet.All) : new(type, AddressSet.Empty, allowed);
    }
}
