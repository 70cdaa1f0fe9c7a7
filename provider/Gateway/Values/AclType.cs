using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>What the list of an app's access control does. An answer may carry a name that this version does not know: it is kept.</summary>
public sealed record AclType
{
    private AclType(string name) => Name = name;

    /// <summary>Only the listed addresses may use the app.</summary>
    public static AclType Permit { get; } = new("PERMIT");

    /// <summary>The listed addresses may not use the app.</summary>
    public static AclType Deny { get; } = new("DENY");

    /// <summary>The name on the wire, in upper case.</summary>
    public string Name { get; }

    /// <summary>Takes one of the known names, exactly as the service writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out AclType? type)
    {
        type = name switch
        {
            "PERMIT" => Permit,
            "DENY" => Deny,
            _ => null,
        };
        return type is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static AclType FromAnswer(string name) => TryParse(name, out var known) ? known : new(name);
}
