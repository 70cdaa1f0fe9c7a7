using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>
/// Holds each call of a stack against the gateways before and after it: it touches what it says and nothing else, says
/// what is true, and shows no secret. Calls come one after the other.
/// </summary>
internal sealed class JudgedProvider(IResourceProvider provider, InterruptibleHandler connection, Watch watch)
    : IResourceProvider
{
    private const string NothingChanged = "Nothing was changed";

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        // The engine's own seeds are never the same twice, and a life must be.
        request.RandomSeed = watch.NextSeed();
        return LookingAsync(
            $"Check {request.Urn}",
            () => provider.CheckAsync(request, cancellation),
            r => [r.Inputs],
            (_, _) => { }
        );
    }

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        LookingAsync(
            $"Diff {request.Urn}",
            () => provider.DiffAsync(request, cancellation),
            _ => [],
            (response, _) => watch.CheckText($"Diff of {request.Urn}", response.ToString())
        );

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        LookingAsync(
            $"Read {request.Id}",
            () => provider.ReadAsync(request, cancellation),
            r => [r.Inputs, r.Properties],
            (response, view) => JudgeRead(request, response, view)
        );

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        request.Preview
            ? LookingAsync(
                $"Preview {request.Urn}",
                () => provider.CreateAsync(request, cancellation),
                r => [r.Properties],
                (_, _) => { }
            )
            : ChangingAsync(
                $"Create {request.Urn}",
                () => provider.CreateAsync(request, cancellation),
                r => [r.Properties],
                (response, error, changes) => JudgeCreate(request, response?.Id, error, changes)
            );

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        request.Preview
            ? LookingAsync(
                $"Preview {request.Urn}",
                () => provider.UpdateAsync(request, cancellation),
                r => [r.Properties],
                (_, _) => { }
            )
            : ChangingAsync(
                $"Update {request.Urn}",
                () => provider.UpdateAsync(request, cancellation),
                r => [r.Properties],
                (response, _, changes) => JudgeUpdate(request, response, changes)
            );

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        ChangingAsync<Empty>(
            $"Delete {request.Id} of {request.Urn}",
            async () =>
            {
                await provider.DeleteAsync(request, cancellation);
                return new();
            },
            _ => [],
            (done, _, changes) => JudgeDelete(request, done is not null, changes)
        );

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => AliveAsync(() => provider.HandshakeAsync(request, cancellation));

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        AliveAsync(() => provider.GetPluginInfoAsync(cancellation));

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        AliveAsync(() => provider.GetSchemaAsync(request, cancellation));

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        AliveAsync(() => provider.CheckConfigAsync(request, cancellation));

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        AliveAsync(() => provider.DiffConfigAsync(request, cancellation));

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        AliveAsync(() => provider.ConfigureAsync(request, cancellation));

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        LookingAsync(request.Tok, () => provider.InvokeAsync(request, cancellation), r => [r.Return], (_, _) => { });

    public Task CancelAsync(CancellationToken cancellation) =>
        AliveAsync(async () =>
        {
            await provider.CancelAsync(cancellation);
            return true;
        });

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation) =>
        AliveAsync(async () =>
        {
            await provider.AttachAsync(request, cancellation);
            return true;
        });

    private Task<T> LookingAsync<T>(
        string what,
        Func<Task<T>> call,
        Func<T, IEnumerable<Struct?>> shown,
        Action<T, GatewayView> judge
    )
        where T : class =>
        ChangingAsync(
            what,
            call,
            shown,
            (response, _, changes) =>
            {
                Expect(changes.Count == 0, $"it only looks, and {Text(changes)}");
                if (response is not null)
                    judge(response, watch.View());
            }
        );

    private async Task<T> ChangingAsync<T>(
        string what,
        Func<Task<T>> call,
        Func<T, IEnumerable<Struct?>> shown,
        Action<T?, RpcException?, IReadOnlyList<Change>> judge
    )
        where T : class
    {
        watch.Begin(what);
        var before = watch.View();
        T? response = null;
        RpcException? error = null;
        try
        {
            response = await AliveAsync(call);
        }
        catch (RpcException e)
        {
            error = e;
        }
        catch (Exception e)
        {
            watch.Ledger.Report($"{what}: {e}");
            throw;
        }
        // With the secrets that there are since this call.
        var after = watch.View();
        CheckSecrets(what, response is null ? [] : shown(response), error);
        var changes = before.ChangesTo(after).Where(c => !watch.Ledger.TouchedByRivals.Contains(c.Thing)).ToList();
        if (error is not null && error.Message.Contains(NothingChanged, StringComparison.Ordinal))
            Expect(changes.Count == 0, $"it says that nothing was changed, and {Text(changes)}: {error.Message}");
        judge(response, error, changes);
        return error is null ? response! : throw error;
    }

    private void CheckSecrets(string what, IEnumerable<Struct?> shown, RpcException? error)
    {
        foreach (var properties in shown)
            watch.CheckProperties(what, properties.ToPropertyMap());
        if (error is null)
            return;
        watch.CheckText(what, error.Message);
        if (error.DetailOf<ErrorResourceInitFailed>() is { } partial)
            watch.CheckProperties(what, partial.Properties.ToPropertyMap());
    }

    /// <summary>Makes a call; one that is under way when the plugin ends has no answer.</summary>
    private async Task<T> AliveAsync<T>(Func<Task<T>> call)
    {
        if (!connection.HasEnded)
        {
            var running = call();
            await Task.WhenAny(running, connection.Ended);
            if (!connection.HasEnded)
                return await running;
            // Its end is nobody's concern any more.
            _ = running.ContinueWith(t => t.Exception, TaskScheduler.Default);
        }
        throw new RpcException(StatusCode.Unavailable, "The plugin has ended.");
    }

    private void JudgeCreate(CreateRequest request, string? id, RpcException? error, IReadOnlyList<Change> changes)
    {
        var type = TypeOf(request.Urn);
        var partial = error?.DetailOf<ErrorResourceInitFailed>()?.Id;
        foreach (var change in changes)
        {
            var mayBe =
                change.Thing.Type == type
                && (change.IsNew || (type == Thing.Acl && !change.IsGone && MaySetOver(request, change.Thing)));
            Expect(mayBe, $"it may create one {type}, and {change}");
        }
        Expect(changes.Count <= 1, $"it creates one thing, and {Text(changes)}");
        if ((id ?? partial) is { } made)
        {
            var thing = new Thing(type, made);
            var isOwn = changes.Any(c => c.Thing == thing);
            Expect(
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

    private void JudgeUpdate(UpdateRequest request, UpdateResponse? response, IReadOnlyList<Change> changes)
    {
        var thing = new Thing(TypeOf(request.Urn), request.Id);
        ExpectGranted(thing, changes);
        foreach (var change in changes)
        {
            var mayBe = change.Thing == thing && !change.IsGone && (!change.IsNew || thing.Type == Thing.Acl);
            Expect(mayBe, $"it may change {thing}, and {change}");
            if (change.IsNew)
                watch.Ledger.NoteMade(watch.Stack, thing);
        }
        if (response is not null && !watch.Ledger.TouchedByRivals.Contains(thing))
            Expect(watch.View().Has(thing), $"it says that it has changed {thing}, which is not there");
    }

    private void JudgeDelete(DeleteRequest request, bool isDone, IReadOnlyList<Change> changes)
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
            Expect(mayBe, $"it may remove {thing}, and {change}");
            if (change.Thing.Type == Thing.Acl && thing.Type == Thing.Acl)
                watch.NoteLifted(thing);
            watch.Ledger.Removed.Add(change.Thing);
            watch.Deletions++;
        }
        if (!isDone)
            return;
        var isThere = watch.View().Has(thing) && !watch.Ledger.TouchedByRivals.Contains(thing);
        Expect(!isThere || thing.Type == Thing.Acl, $"it says that {thing} is gone, which is there");
        if (isThere)
            watch.NoteSpared(thing);
        else
            watch.Ledger.Revoke(watch.Stack, thing);
    }

    private void JudgeRead(ReadRequest request, ReadResponse response, GatewayView view)
    {
        var type = TypeOf(request.Urn);
        var isFound = response.Id.Length > 0;
        var thing = new Thing(type, isFound ? response.Id : request.Id);
        if (!watch.Ledger.TouchedByRivals.Contains(thing))
            Expect(view.Has(thing) == isFound, $"it says that {thing} is {(isFound ? "there" : "gone")}");
        // Nothing but the id is known: a person has it imported.
        if (isFound && request.Inputs is null or { Fields.Count: 0 })
            watch.Ledger.Grant(watch.Stack, thing);
    }

    private void ExpectGranted(Thing thing, IReadOnlyList<Change> changes) =>
        Expect(
            changes.Count == 0 || watch.Ledger.IsGranted(watch.Stack, thing),
            $"{thing} is not this stack's, and {Text(changes)}"
        );

    private void Expect(bool holds, string fault) => watch.Expect(holds, fault);

    private static string Text(IReadOnlyList<Change> changes) =>
        changes.Count == 0 ? "nothing has changed" : $"there is {string.Join(", ", changes)}";

    private static string TypeOf(string urn) => new Protocol.Urn(urn).Type;
}
