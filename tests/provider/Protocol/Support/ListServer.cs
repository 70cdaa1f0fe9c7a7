using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>A server with one method, <c>/pulumirpc.ResourceProvider/List</c>, and a client of it.</summary>
internal sealed class ListServer : IAsyncDisposable
{
    public const string Path = "/pulumirpc.ResourceProvider/List";

    public static ListRequest Request => new() { Token = "a:b:C" };

    private readonly GrpcServer _server;
    private readonly GrpcChannel _channel;

    private ListServer(GrpcServer server)
    {
        _server = server;
        _channel = new GrpcChannel(server.Address);
    }

    public string Address => _server.Address;

    public static async Task<ListServer> StartAsync(
        Func<ListRequest, CancellationToken, IAsyncEnumerable<ListResponse>> handler
    ) => new(await GrpcServer.StartAsync([new GrpcService().AddStream(ProviderMethods.List, handler)]));

    /// <summary>A server that answers with as many results as the request's limit says.</summary>
    public static Task<ListServer> CountAsync() => StartAsync((request, _) => Results(request.Limit));

    public static IAsyncEnumerable<ListResponse> Results(long count) =>
        Enumerable.Range(0, (int)count).Select(i => Result($"id {i}")).ToAsyncEnumerable();

    public static ListResponse Result(string id, string name = "") =>
        new()
        {
            Result = new() { Id = id, Name = name },
        };

    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation = default) =>
        new ResourceProviderClient(_channel).ListAsync(request, cancellation);

    public IAsyncEnumerable<ListResponse> ListAsync(
        ListRequest request,
        TimeSpan timeout,
        CancellationToken cancellation
    ) => new ResourceProviderClient(_channel, timeout).ListAsync(request, cancellation);

    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
