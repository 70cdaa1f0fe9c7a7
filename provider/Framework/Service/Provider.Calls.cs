using System.Runtime.CompilerServices;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Resources;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Service;

internal sealed partial class Provider<TSession>
{
    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        RunAsync(request.Urn, null, (resource, call) => resource.CheckAsync(call, request), cancellation);

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        RunAsync(request.Urn, null, (resource, call) => Task.FromResult(resource.Diff(call, request)), cancellation);

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        RunAsync(request.Urn, request.Timeout, (resource, call) => resource.CreateAsync(call, request), cancellation);

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        RunAsync(request.Urn, request.Timeout, (resource, call) => resource.ReadAsync(call, request), cancellation);

    public async IAsyncEnumerable<ListResponse> ListAsync(
        ListRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var resource = ResourceOf(request.Token);
        using var use = Begin();
        using var scope = Open(cancellation);
        var call = new Call<TSession>("", use.Session, new ResourceLog(_log, "", Prefix), time, null, scope.Token);
        try
        {
            await using var items = resource.ListAsync(call, request).GetAsyncEnumerator(scope.Token);
            while (await NextAsync(items))
                yield return items.Current;
        }
        finally
        {
            await _log.FlushAsync();
        }
    }

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        RunAsync(request.Urn, request.Timeout, (resource, call) => resource.UpdateAsync(call, request), cancellation);

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            request.Timeout,
            async (resource, call) =>
            {
                await resource.DeleteAsync(call, request);
                return true;
            },
            cancellation
        );

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        _functions.TryGetValue(request.Token, out var function)
            ? RunAsync("", null, call => function.InvokeAsync(call, request.Args), cancellation)
            : throw Unknown("function", request.Token, _functions.Keys);

    private Task<T> RunAsync<T>(
        string urn,
        TimeSpan? timeout,
        Func<Resource<TSession>, Call<TSession>, Task<T>> run,
        CancellationToken cancellation
    )
    {
        var name = new Urn(urn);
        if (!name.IsValid)
            throw Rpc(
                new(
                    StatusCode.InvalidArgument,
                    FrameworkMessages.InvalidUrn.Says($"'{urn}' is not the URN of a resource.")
                )
            );
        var resource = ResourceOf(name.Type);
        return RunAsync(urn, timeout, call => run(resource, call), cancellation);
    }

    /// <summary>Gives a call what it needs, and its messages the time to arrive before its answer.</summary>
    private async Task<T> RunAsync<T>(
        string urn,
        TimeSpan? timeout,
        Func<Call<TSession>, Task<T>> run,
        CancellationToken cancellation
    )
    {
        using var use = Begin();
        using var scope = Open(cancellation);
        try
        {
            return await run(
                new Call<TSession>(urn, use.Session, new ResourceLog(_log, urn, Prefix), time, timeout, scope.Token)
            );
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
        finally
        {
            await _log.FlushAsync();
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ListResponse> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
    }

    private CancellationTokenSource Open(CancellationToken cancellation)
    {
        try
        {
            return _scopes.Open(cancellation);
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
    }

    private string Prefix => definition.Package.MessagePrefix;

    private RpcException Rpc(ResourceException e) =>
        new(
            e.Code,
            e.Reason.Render(Prefix),
            e.MissingSettings.IsEmpty ? null : new MissingConfigKeys(e.MissingSettings),
            e
        );

    private Resource<TSession> ResourceOf(string token) =>
        _resources.TryGetValue(token, out var resource) ? resource : throw Unknown("resource", token, _resources.Keys);

    private CurrentSession<TSession>.Use Begin() =>
        _current.Begin()
        ?? throw Rpc(
            new(
                StatusCode.FailedPrecondition,
                FrameworkMessages.NotConfigured.Says("The provider is not configured yet: Configure comes first.")
            )
        );

    private RpcException Unknown(string what, string token, IEnumerable<string> known) =>
        Rpc(
            new(
                StatusCode.InvalidArgument,
                FrameworkMessages.UnknownToken.Says(
                    $"This provider has no {what} '{token}'; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}."
                )
            )
        );
}
