using System.Collections.Immutable;
using PulumiApig.Report.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Whose access changes when an access control changes.</summary>
internal static class AccessChanges
{
    public static ImmutableArray<AccessChange> Of(
        ChangeAction action,
        AclState? old,
        AclState? @new,
        bool oldGoesFirst
    ) =>
        (action, old, @new) switch
        {
            (ChangeAction.Create or ChangeAction.Replace, null, { } set) => [Set(set)],
            (ChangeAction.Delete or ChangeAction.Replace, { } gone, null) => [Removed(gone)],
            (ChangeAction.Update or ChangeAction.Refresh, { } was, { } will) => [Between(was, will)],
            (ChangeAction.Replace, { } was, { } will) when IsSameApp(was, will) =>
            [
                // The API removes by app, so what goes last takes the new list with it.
                oldGoesFirst || was.IsRetained
                    ? Between(was, will)
                    : Removed(was),
            ],
            (ChangeAction.Replace, { IsRetained: true }, { } will) => [Set(will)],
            (ChangeAction.Replace, { } was, { } will) => [Removed(was), Set(will)],
            _ => [],
        };

    private static AccessChange Between(AclState was, AclState will) =>
        new(was.App, was.Gateway, was.Type, was.Allowed, will.Type, will.Allowed);

    private static AccessChange Removed(AclState was) =>
        new(was.App, was.Gateway, was.Type, was.Allowed, null, Allowed.Everybody);

    private static AccessChange Set(AclState will)
    {
        // Otherwise a list that the app has already stays as it is: the provider refuses to overwrite it.
        Allowed before = will.Overwrites
            ? Allowed.Untold(Phrase.Own("a list that the app may have already would be overwritten"))
            : Allowed.Everybody;
        return new(will.App, will.Gateway, null, before, will.Type, will.Allowed);
    }

    private static bool IsSameApp(AclState was, AclState will) =>
        was.App.Length > 0 && was.App == will.App && was.Gateway == will.Gateway;
}
