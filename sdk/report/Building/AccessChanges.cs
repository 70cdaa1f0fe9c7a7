using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Whose access changes when an access control changes.</summary>
internal static class AccessChanges
{
    /// <param name="action">What happens to the resource.</param>
    /// <param name="isGone">Whether a refresh found that there is none any more.</param>
    /// <param name="old">The access control before; null when there was none.</param>
    /// <param name="new">The access control afterwards; null when there is none.</param>
    /// <param name="isHeld">Whether another resource holds the old one: the provider then spares it.</param>
    public static ImmutableArray<AppAccess> Of(
        ChangeAction action,
        bool isGone,
        AclState? old,
        AclState? @new,
        bool isHeld
    ) =>
        (action, old, @new) switch
        {
            (ChangeAction.Refresh, { } was, _) when isGone => [Removed(was)],
            (ChangeAction.Create or ChangeAction.Replace, null, { } set) => [Set(set)],
            (ChangeAction.Delete or ChangeAction.Replace, { } gone, null) => isHeld ? [] : [Removed(gone)],
            (ChangeAction.Update or ChangeAction.Refresh or ChangeAction.Rename, { } was, { } will) =>
            [
                Between(was, will),
            ],
            // In either order: the provider never lifts what the resource itself holds.
            (ChangeAction.Replace, { } was, { } will) when IsSameApp(was, will) => [Between(was, will)],
            (ChangeAction.Replace, { } was, { } will) => was.IsRetained || isHeld
                ? [Set(will)]
                : [Removed(was), Set(will)],
            _ => [],
        };

    private static AppAccess Between(AclState was, AclState will) =>
        new(was.App, was.Gateway, new(was.Policy, will.Policy), will.Doubt ?? was.Doubt);

    private static AppAccess Removed(AclState was) =>
        new(was.App, was.Gateway, new(was.Policy, AccessPolicy.Unrestricted), was.Doubt);

    private static AppAccess Set(AclState will)
    {
        // Otherwise a list that the app has already stays as it is: the provider refuses to overwrite it.
        AccessPolicy before = will.Overwrites ? AccessPolicy.Unknown : AccessPolicy.Unrestricted;
        Phrase? doubt = will.Overwrites
            ? Phrase.Own("an access control that the app may have already is overwritten")
            : will.Doubt;
        return new(will.App, will.Gateway, new(before, will.Policy), doubt);
    }

    private static bool IsSameApp(AclState was, AclState will) =>
        was.App.Length > 0 && was.App == will.App && was.Gateway == will.Gateway;
}
