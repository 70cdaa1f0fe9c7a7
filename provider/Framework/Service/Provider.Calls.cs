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
        using var scope = _scopes.Open(cancellation);
        var call = new Call<TSession>("", use.Session, new ResourceLog(_log, ""), time, null, scope.Token);
        try
        {
            await foreach (var item in resource.ListAsync(call, request))
                yield return item;
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
            throw new RpcException(StatusCode.InvalidArgument, $"'{urn}' is not the URN of a resource.");
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
        using var scope = _scopes.Open(cancellation);
        try
        {
            return await run(
                new Call<TSession>(urn, use.Session, new ResourceLog(_log, urn), time, timeout, scope.Token)
            );
        }
        finally
        {
            await _log.FlushAsync();
        }
    }

    private Resource<TSession> ResourceOf(string token) =>
        _resources.TryGetValue(token, out var resource) ? resource : throw Unknown("resource", token, _resources.Keys);

    private CurrentSession<TSession>.Use Begin() =>
        _current.Begin()
        ?? throw new RpcException(
            StatusCode.FailedPrecondition,
            "The provider is not configured yet: Configure comes first."
        );

    private static RpcException Unknown(string what, string token, IEnumerable<string> known) =>
        new(
            StatusCode.InvalidArgument,
            $"This provider has no {what} '{token}'; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}."
        );
}
