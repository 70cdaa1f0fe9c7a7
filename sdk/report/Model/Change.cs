using System.Collections.Immutable;

namespace PulumiApig.Report.Model;

/// <summary>Everything that happens to one resource.</summary>
internal sealed record Change
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public required ChangeAction Action { get; init; }

    /// <summary>Whether a step of it failed, in the log of a run.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The worst first; never empty.</summary>
    public required ImmutableArray<Risk> Risks { get; init; }

    /// <summary>What it means.</summary>
    public required Phrase Meaning { get; init; }

    /// <summary>Apps whose callers change; two where an access control moves from one app to another.</summary>
    public ImmutableArray<AppAccess> Access { get; init; } = [];

    public PortChange? Port { get; init; }

    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    /// <summary>Addresses that must be allowed and are not, as written.</summary>
    public ImmutableArray<string> LockedOut { get; init; } = [];

    /// <summary>Whether it changes access as soon as what stands in its way is gone: until then nobody can tell whose.</summary>
    public bool IsAccessMoot { get; init; }

    public Risk WorstRisk => Risks[0];

    /// <summary>The worst risk for people.</summary>
    public string RiskWords => WorstRisk.Words(Action == ChangeAction.Refresh);
}
