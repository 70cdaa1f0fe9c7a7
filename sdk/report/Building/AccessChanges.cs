using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Whose access changes when an access control changes.</summary>
internal static class AccessChanges
{
    public static ImmutableArray<AppAccess> Of(ChangeAction action, AclState? old, AclState? @new, bool oldGoesFirst) =>
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

    private static AppAccess Between(AclState was, AclState will) =>
        new(was.App, was.Gateway, new(was.Policy, will.Policy), will.Doubt ?? was.Doubt);

    private static AppAccess Removed(AclState was) =>
        new(was.App, was.Gateway, new(was.Policy, AccessPolicy.Unrestricted), was.Doubt);

    private static AppAccess Set(AclState will)
    {
        // Otherwise a list that the app has already stays as it is: the provider refuses to overwrite it.
        AccessPolicy before = will.Overwrites ? AccessPolicy.Unknown : AccessPolicy.Unrestricted;
        Phrase? doubt = will.Overwrites
            ? Phrase.Own("a list that the app may have already would be overwritten")
            : will.Doubt;
        return new(will.App, will.Gateway, new(before, will.Policy), doubt);
    }

    private static bool IsSameApp(AclState was, AclState will) =>
        was.App.Length > 0 && was.App == will.App && was.Gateway == will.Gateway;
}
