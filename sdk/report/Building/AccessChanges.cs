using System.Collections.Immutable;
using PulumiApig.Access;
using PulumiApig.Addresses;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Building;

/// <summary>Whose access changes when an access control changes.</summary>
internal static class AccessChanges
{
    /// <summary>Nobody may use an app that does not exist.</summary>
    private static readonly AccessPolicy NoApp = AccessPolicy.Of(PolicyType.Permit, AddressSet.Empty);

    /// <param name="action">What happens to the resource.</param>
    /// <param name="isGone">Whether a refresh found that there is none any more.</param>
    /// <param name="old">The access control before; null when there was none.</param>
    /// <param name="new">The access control afterwards; null when there is none.</param>
    /// <param name="around">What else the preview holds.</param>
    public static ImmutableArray<AppAccess> Of(
        ChangeAction action,
        bool isGone,
        AclState? old,
        AclState? @new,
        AclSurroundings around
    ) =>
        (action, old, @new) switch
        {
            (ChangeAction.Refresh, { } was, _) when isGone => Removed(was, around),
            (ChangeAction.Create or ChangeAction.Replace, _, _) when around.IsRefused => [],
            (ChangeAction.Create or ChangeAction.Replace, null, { } set) => [Set(set, around)],
            (ChangeAction.Delete or ChangeAction.Replace, { } gone, null) => Removed(gone, around),
            (ChangeAction.Update or ChangeAction.Refresh or ChangeAction.Rename, { } was, { } will) =>
            [
                Between(was, will),
            ],
            // In either order: the provider never lifts what the resource itself holds.
            (ChangeAction.Replace, { } was, { } will) when IsSameApp(was, will) => [Between(was, will)],
            (ChangeAction.Replace, { } was, { } will) =>
            [
                .. was.IsRetained ? [] : Removed(was, around),
                Set(will, around),
            ],
            _ => [],
        };

    private static AppAccess Between(AclState was, AclState will) =>
        new(was.App, was.Gateway, new(was.Policy, will.Policy), will.Doubt ?? was.Doubt);

    private static ImmutableArray<AppAccess> Removed(AclState was, AclSurroundings around) =>
        around.IsHeld || around.IsOldAppGone
            ? []
            : [new(was.App, was.Gateway, new(was.Policy, AccessPolicy.Unrestricted), was.Doubt)];

    private static AppAccess Set(AclState will, AclSurroundings around)
    {
        if (around.IsNewAppNew)
            return new(will.App, will.Gateway, new(NoApp, will.Policy), will.Doubt, IsAppNew: true);
        // Otherwise a list that the app has already stays as it is: the provider refuses to overwrite it.
        AccessPolicy before = will.Overwrites ? AccessPolicy.Unknown : AccessPolicy.Unrestricted;
        Phrase? doubt = will.Overwrites
            ? Phrase.Own(
                $"an access control that the app {(around.Overwrites ? "has" : "may have")} already is overwritten"
            )
            : will.Doubt;
        return new(will.App, will.Gateway, new(before, will.Policy), doubt);
    }

    private static bool IsSameApp(AclState was, AclState will) =>
        was.App.Length > 0 && was.App == will.App && was.Gateway == will.Gateway;
}

/// <summary>What else a preview holds that decides what a change of an access control means.</summary>
/// <param name="IsHeld">Whether another resource holds the old one: the provider then spares it.</param>
/// <param name="IsOldAppGone">Whether the app of the old one is deleted as well.</param>
/// <param name="IsNewAppNew">Whether the app of the new one is created as well.</param>
/// <param name="IsRefused">Whether the provider will refuse to create it, since the app has one.</param>
/// <param name="Overwrites">Whether the provider has seen that the app has one, which is overwritten.</param>
internal readonly record struct AclSurroundings(
    bool IsHeld,
    bool IsOldAppGone,
    bool IsNewAppNew,
    bool IsRefused,
    bool Overwrites
);
