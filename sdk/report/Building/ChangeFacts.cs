using System.Collections.Immutable;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What risks and meaning of a change are made from.</summary>
internal sealed record ChangeFacts
{
    public required ChangeAction Action { get; init; }

    /// <summary>Whether a refresh found that the thing is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>The codes of the messages about the resource.</summary>
    public required IReadOnlySet<string> Codes { get; init; }

    public required ImmutableArray<AppAccess> Access { get; init; }

    public required PortChange? Port { get; init; }

    public ImmutableArray<string> LockedOut { get; init; } = [];

    /// <summary>The properties that differ, or those that force a replacement.</summary>
    public required ImmutableArray<string> Properties { get; init; }

    public bool DeletesFirst { get; init; }

    public bool IsRetained { get; init; }

    /// <summary>Whether another resource of the program holds the thing, so that it stays.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether an access control that exists is overwritten.</summary>
    public bool IsOverwritten { get; init; }

    /// <summary>The name that the thing has now, of a rename.</summary>
    public string OldName { get; init; } = "";
}
