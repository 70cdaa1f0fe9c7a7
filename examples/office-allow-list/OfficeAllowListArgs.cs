using Pulumi.Apig;

namespace Offices;

/// <summary>Who may use what.</summary>
public sealed record OfficeAllowListArgs
{
    /// <summary>The apps, by a name for each.</summary>
    public required IReadOnlyDictionary<string, App> Apps { get; init; }

    /// <summary>The addresses, blocks and ranges of each site, by its name.</summary>
    public required IReadOnlyDictionary<string, string[]> Sites { get; init; }

    /// <summary>
    /// Where the person on call sits: addresses that must keep access whatever becomes of the sites. A preview that would
    /// lock one of them out fails.
    /// </summary>
    public string[] OnCall { get; init; } = [];
}
