using PulumiApig.LocalEngine.State;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Holds the state of a stack against the gateways after a run.</summary>
internal sealed class Reckoning(GatewayView view, Ledger ledger, int stack, Snapshot state)
{
    private readonly HashSet<Thing> _inState = Watch.ThingsOf(state);

    /// <param name="watch">What was seen in the run.</param>
    /// <param name="place">The gateways.</param>
    /// <param name="wishes">The program; null for a run without.</param>
    /// <param name="wasKilled">Whether the plugin has ended in the run.</param>
    public void Check(Watch watch, Place place, Wishes? wishes, bool wasKilled)
    {
        foreach (var thing in _inState)
        {
            if (!ledger.IsGranted(stack, thing))
                ledger.Report(
                    $"Wrongly claimed: the state has {thing}, which this stack has neither made nor imported."
                );
            if (!view.Has(thing) && !ledger.Removed.Contains(thing))
                ledger.Report($"Lost: the state has {thing}, which is not there.");
        }
        if (wishes is not null)
            CheckAccessControls(watch, place, wishes);
        foreach (var thing in ledger.MadeBy(stack).Where(view.Has))
        {
            if (!_inState.Contains(thing) && !ledger.Untold.Contains(thing))
                ledger.Report($"Leaked: this stack has made {thing}, and the state does not have it.");
        }
        ledger.KeepGrants(stack, _inState);
        CheckSecrets(wasKilled);
    }

    private void CheckSecrets(bool wasKilled)
    {
        foreach (var resource in state.Resources.Where(r => r is { Type: Thing.App, IsPendingDeletion: false }))
        {
            var thing = Watch.ThingOf(resource);
            if (view.Find<Simulator.App>(thing) is not { } app)
                continue;
            var known = resource.Outputs.Get("appSecret");
            var isTrue = known.IsNull || known.Revealed.AsText == app.Secret;
            if (isTrue)
                ledger.SecretsUnknown.Remove(thing);
            else if (wasKilled)
                ledger.SecretsUnknown.Add(thing);
            else if (!ledger.SecretsUnknown.Contains(thing))
                ledger.Report($"The state has a secret of {thing} that is not valid.");
            if (!known.IsNull && !known.IsSecret)
                ledger.Report($"The state has the secret of {thing} in the clear.");
        }
    }

    /// <summary>
    /// No access control is removed while the program has one for the app. One that was left for a resource which then
    /// failed is nobody's until a person says whose.
    /// </summary>
    private void CheckAccessControls(Watch watch, Place place, Wishes wishes)
    {
        var acls = wishes.All.OfType<AclWish>().ToList();
        var held = ThingsOf(acls.Where(w => !IsBetween(w)), place);
        foreach (var acl in watch.Lifted.Where(held.Contains))
            ledger.Report($"Lifted: the program has {acl}, and the run has removed it.");
        var wanted = ThingsOf(acls, place)
            .Concat(state.Resources.Where(r => r.IsPendingReplacement).Select(Watch.ThingOf));
        foreach (
            var acl in watch.Spared.Intersect(wanted).Where(a => !_inState.Contains(a) && ledger.MakerOf(a) == stack)
        )
            ledger.Untold.Add(acl);
    }

    private HashSet<Thing> ThingsOf(IEnumerable<AclWish> acls, Place place) =>
        [.. acls.Select(w => AppOf(w, place)).OfType<string>().Select(app => new Thing(Thing.Acl, app))];

    /// <summary>It is deleted, and not created again yet.</summary>
    private bool IsBetween(AclWish wish) =>
        state.Resources.Any(r => r is { Type: Thing.Acl, IsPendingReplacement: true } && r.Name == wish.Name);

    /// <summary>The app whose access control a resource is; null for an app that is not there.</summary>
    private string? AppOf(AclWish wish, Place place) =>
        wish.App is null
            ? $"{place.Gateways[wish.Gateway]}/{place.SharedApps[wish.Gateway]}"
            : state
                .Resources.FirstOrDefault(r =>
                    r is { Type: Thing.App, IsPendingDeletion: false, IsPendingReplacement: false }
                    && r.Name == wish.App
                )
                ?.Id;
}
