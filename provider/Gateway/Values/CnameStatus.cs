using System.Globalization;

namespace PulumiApig.Gateway;

/// <summary>Whether the CNAME record of a domain leads to its API group. A number that this version does not know is kept.</summary>
public sealed record CnameStatus
{
    private CnameStatus(string name) => Name = name;

    /// <summary>There is no such record; 1 on the wire.</summary>
    public static CnameStatus NotResolved { get; } = new("notResolved");

    /// <summary>The service is looking; 2 on the wire.</summary>
    public static CnameStatus Resolving { get; } = new("resolving");

    /// <summary>It does; 3 on the wire.</summary>
    public static CnameStatus Resolved { get; } = new("resolved");

    /// <summary>The look failed; 4 on the wire.</summary>
    public static CnameStatus Failed { get; } = new("failed");

    /// <summary>The name of the state; the number where it has none, and empty when the answer did not say.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static CnameStatus FromAnswer(int? status) =>
        status switch
        {
            1 => NotResolved,
            2 => Resolving,
            3 => Resolved,
            4 => Failed,
            _ => new(status?.ToString(CultureInfo.InvariantCulture) ?? ""),
        };
}
