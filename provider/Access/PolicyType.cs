using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Access;

/// <summary>What an access control does with the addresses of its list.</summary>
public enum PolicyType
{
    /// <summary>Only the listed addresses have access.</summary>
    Permit,

    /// <summary>All addresses but the listed ones have access.</summary>
    Deny,
}

/// <summary>The names of the types, as the gateway's API has them.</summary>
public static class PolicyTypes
{
    /// <summary>The name in upper case.</summary>
    public static string Name(this PolicyType type) => type == PolicyType.Permit ? "PERMIT" : "DENY";

    /// <summary>Reads a name exactly as the API writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out PolicyType type)
    {
        type = name == "DENY" ? PolicyType.Deny : PolicyType.Permit;
        return name is "PERMIT" or "DENY";
    }
}
