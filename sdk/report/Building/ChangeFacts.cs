using System.Collections.Immutable;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>What risks and meaning of a change are made from.</summary>
internal sealed record ChangeFacts
{
    public required ChangeAction Action { get; init; }

    /// <summary>Whether a refresh found that the thing is gone.</summary>
    public bool IsGone { get; init; }

    public required string Type { get; init; }

    public bool HasFailed { get; init; }

    /// <summary>Whether there is an error about the resource.</summary>
    public bool HasError { get; init; }

    /// <summary>The messages about the resource, by their codes.</summary>
    public required IReadOnlyDictionary<string, string> Messages { get; init; }

    public required ImmutableArray<AppAccess> Access { get; init; }

    public required PortChange? Port { get; init; }

    public ImmutableArray<string> LockedOut { get; init; } = [];

    /// <summary>The properties that differ, or those that force a replacement.</summary>
    public required ImmutableArray<string> Properties { get; init; }

    /// <summary>Whether an app gets another key or secret from the program.</summary>
    public bool HasNewCredentials { get; init; }

    /// <summary>Whether the app of an access control is deleted as well.</summary>
    public bool IsWithItsApp { get; init; }

    public bool DeletesFirst { get; init; }

    /// <summary>
    /// Whether what stands in the way is the resource's former self, and is gone by then. The provider cannot know: a
    /// preview does not tell it of the delete.
    /// </summary>
    public bool IsOwnObstacle { get; init; }

    public bool IsRetained { get; init; }

    /// <summary>Whether another resource of the program holds the thing, so that it stays.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether an access control that exists is overwritten.</summary>
    public bool IsOverwritten { get; init; }

    /// <summary>The name that the thing has now, of a rename.</summary>
    public string OldName { get; init; } = "";

    /// <summary>Whether the thing is under another parent or type, and has its name still.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether clients call it, or with it.</summary>
    public bool HasCallers => Type is Apps.Token or "apig:index:DomainBinding";

    /// <summary>
    /// What the provider says of a change of access that cannot be told from here: it sees secret addresses, and what is
    /// overwritten.
    /// </summary>
    public string? AccessByProvider =>
        Access is [{ Change.IsExact: false, IsAppNew: false }]
        && (!IsOverwritten || Messages.ContainsKey(MessageCodes.AclOverwritten))
            ? Messages.GetValueOrDefault(MessageCodes.AccessChanges)
            : null;

    /// <summary>Whether callers of an app need a new key or secret.</summary>
    public bool RenewsSecret => HasNewCredentials || Messages.ContainsKey(MessageCodes.NewSecret);

    /// <summary>Whether the provider says that it will refuse the change.</summary>
    public bool WillFail =>
        !HasFailed
        && Action != ChangeAction.Rename
        && Messages.Keys.Any(c => MessageCodes.MeansRefusal(c) && !(IsOwnObstacle && MessageCodes.MeansExisting(c)));

    /// <summary>Whether a port closes while domains are bound to it, which a gateway refuses.</summary>
    public bool ClosesWithDomains =>
        Messages.ContainsKey(MessageCodes.DomainsBound)
        || (DeletesFirst && Messages.ContainsKey(MessageCodes.DomainsMayMove));
}
