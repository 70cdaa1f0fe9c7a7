using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>What each kind of call may do to the gateways, and may say of it.</summary>
internal sealed class Judge(Watch watch)
{
    public void Create(CreateRequest request, string? id, RpcException? error, IReadOnlyList<Change> changes)
    {
        var type = TypeOf(request.Urn);
        var partial = error?.DetailOf<ErrorResourceInitFailed>()?.Id;
        foreach (var change in changes)
        {
            var mayBe =
                change.Thing.Type == type
                && (change.IsNew || (type == Thing.Acl && !change.IsGone && MaySetOver(request, change.Thing)));
            watch.Expect(mayBe, $"it may create one {type}, and {change}");
        }
        watch.Expect(changes.Count <= 1, $"it creates one thing, and {Text(changes)}");
        if ((id ?? partial) is { } made)
        {
            var thing = new Thing(type, made);
            var isOwn = changes.Any(c => c.Thing == thing);
            watch.Expect(
                isOwn || watch.Ledger.TouchedByRivals.Contains(thing),
                $"it claims to have created {thing}, and {Text(changes)}"
            );
            if (isOwn)
                watch.Ledger.NoteMade(watch.Stack, thing);
            watch.Ledger.Grant(watch.Stack, thing);
            watch.NoteCreated(thing);
        }
        else
        {
            foreach (var change in changes)
            {
                watch.Ledger.NoteMade(watch.Stack, change.Thing);
                // An access control that is replaced has the id of its former self, and the state still has that one.
                if (!watch.Ledger.IsGranted(watch.Stack, change.Thing))
                    watch.Ledger.Untold.Add(change.Thing);
                watch.NoteUntold();
            }
        }
    }

    /// <summary>Where the program says so, or where the state has had it for this stack.</summary>
    private bool MaySetOver(CreateRequest request, Thing acl)
    {
        var overwrites = request.Properties.ToPropertyMap().Get("overwriteExisting").Equals(PropertyValue.Of(true));
        if (overwrites && watch.Ledger.IsGranted(1 - watch.Stack, acl))
            watch.Ledger.Contested.Add(acl);
        return overwrites || watch.HadInState(acl);
    }

    public void Update(UpdateRequest request, UpdateResponse? response, IReadOnlyList<Change> changes)
    {
        var thing = new Thing(TypeOf(request.Urn), request.Id);
        ExpectGranted(thing, changes);
        foreach (var change in changes)
        {
            var mayBe = change.Thing == thing && !change.IsGone && (!change.IsNew || thing.Type == Thing.Acl);
            watch.Expect(mayBe, $"it may change {thing}, and {change}");
            if (change.IsNew)
                watch.Ledger.NoteMade(watch.Stack, thing);
        }
        if (response is not null && !watch.Ledger.TouchedInRun.Contains(thing))
            watch.Expect(watch.View().Has(thing), $"it says that it has changed {thing}, which is not there");
    }

    public void Delete(DeleteRequest request, bool isDone, IReadOnlyList<Change> changes)
    {
        var thing = new Thing(TypeOf(request.Urn), request.Id);
        ExpectGranted(thing, changes);
        foreach (var change in changes)
        {
            var mayBe =
                change.IsGone
                && (
                    change.Thing == thing || (thing.Type == Thing.App && change.Thing == new Thing(Thing.Acl, thing.Id))
                );
            watch.Expect(mayBe, $"it may remove {thing}, and {change}");
            if (change.Thing.Type == Thing.Acl && thing.Type == Thing.Acl)
                watch.NoteLifted(thing);
            watch.Ledger.Removed.Add(change.Thing);
            watch.Deletions++;
        }
        if (!isDone)
            return;
        var isThere = watch.View().Has(thing) && !watch.Ledger.TouchedByRivals.Contains(thing);
        watch.Expect(!isThere || thing.Type == Thing.Acl, $"it says that {thing} is gone, which is there");
        if (isThere)
            watch.NoteSpared(thing);
        // While an access control is replaced the state has it twice. Where another stack has removed it, the delete of
        // the former self removes nothing, and the new self stays in the state.
        else if (thing.Type != Thing.Acl || changes.Count > 0)
            watch.Ledger.Revoke(watch.Stack, thing);
    }

    public void Read(ReadRequest request, ReadResponse response, GatewayView view)
    {
        var type = TypeOf(request.Urn);
        var isFound = response.Id.Length > 0;
        var thing = new Thing(type, isFound ? response.Id : request.Id);
        if (!watch.Ledger.TouchedInRun.Contains(thing))
            watch.Expect(view.Has(thing) == isFound, $"it says that {thing} is {(isFound ? "there" : "gone")}");
        // Nothing but the id is known: a person has it imported.
        if (isFound && request.Inputs is null or { Fields.Count: 0 })
            watch.Ledger.Grant(watch.Stack, thing);
    }

    private void ExpectGranted(Thing thing, IReadOnlyList<Change> changes) =>
        watch.Expect(
            changes.Count == 0 || watch.Ledger.IsGranted(watch.Stack, thing),
            $"{thing} is not this stack's, and {Text(changes)}"
        );

    public static string Text(IReadOnlyList<Change> changes) =>
        changes.Count == 0 ? "nothing has changed" : $"there is {string.Join(", ", changes)}";

    public static string TypeOf(string urn) => new Protocol.Urn(urn).Type;
}
