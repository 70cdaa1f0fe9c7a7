using System.Collections.Immutable;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What risks and meaning of a change are made from.</summary>
internal sealed record ChangeFacts(
    ChangeAction Action,
    ImmutableArray<AppAccess> Access,
    PortChange? Port,
    ImmutableArray<string> LockedOut,
    bool HasDomainsBound
);
