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

    private readonly Judge _judge = new(watch);

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        // The engine's own seeds are never the same twice, and a life must be.
        request.RandomSeed = watch.NextSeed();
        return LookingAsync(
            $"Check {request.Urn}",
            () => provider.CheckAsync(request, cancellation),
            r => [r.Inputs],
            (response, _) =>
            {
                var inputs = response.Inputs.ToPropertyMap();
                if (
                    Judge.TypeOf(request.Urn) == Thing.Acl
                    && response.Failures.Count == 0
                    && inputs.Get("appId").TryGetText(out var app)
                )
                    watch.NoteChecked(new(Thing.Acl, $"{inputs.Get("instanceId").AsText}/{app}"));
            }
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
            (response, view) => _judge.Read(request, response, view)
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
                (response, error, changes) => _judge.Create(request, response?.Id, error, changes)
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
                (response, _, changes) => _judge.Update(request, response, changes)
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
            (done, _, changes) => _judge.Delete(request, done is not null, changes)
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
                watch.Expect(changes.Count == 0, $"it only looks, and {Judge.Text(changes)}");
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
            watch.Expect(
                changes.Count == 0,
                $"it says that nothing was changed, and {Judge.Text(changes)}: {error.Message}"
            );
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
}
