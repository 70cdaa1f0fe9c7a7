using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>A server with one method, <c>/pulumirpc.ResourceProvider/Invoke</c>, and a client of it.</summary>
internal sealed class InvokeServer : IAsyncDisposable
{
    public const string Path = "/pulumirpc.ResourceProvider/Invoke";

    private readonly GrpcServer _server;
    private readonly GrpcChannel _channel;

    private InvokeServer(GrpcServer server)
    {
        _server = server;
        _channel = new GrpcChannel(server.Address);
    }

    /// <summary>Exceptions that the server took for faults in the program.</summary>
    public List<(string Method, Exception Fault)> Faults { get; } = [];

    public string Address => _server.Address;

    public int Port => _server.Port;

    /// <summary>A server that answers with what it was asked, once it has read it.</summary>
    public static Task<InvokeServer> EchoAsync() =>
        StartAsync(
            (request, _) => Task.FromResult(new InvokeResponse { Return = request.Args.ToPropertyMap().ToStruct() })
        );

    public static async Task<InvokeServer> StartAsync(
        Func<InvokeRequest, CancellationToken, Task<InvokeResponse>> handler
    )
    {
        InvokeServer? result = null;
        var service = new GrpcService().Add(ProviderMethods.Invoke, handler);
        result = new(await GrpcServer.StartAsync([service], onFault: (method, e) => result!.Faults.Add((method, e))));
        return result;
    }

    /// <summary>Properties there and back.</summary>
    public async Task<PropertyMap> CallAsync(PropertyMap args) =>
        (await CallAsync(new InvokeRequest { Tok = "a:b:c", Args = args.ToStruct() })).Return.ToPropertyMap();

    public Task<InvokeResponse> CallAsync(InvokeRequest request, CancellationToken cancellation = default) =>
        new ResourceProviderClient(_channel).InvokeAsync(request, cancellation);

    public Task<InvokeResponse> CallAsync(InvokeRequest request, TimeSpan timeout, CancellationToken cancellation) =>
        new ResourceProviderClient(_channel, timeout).InvokeAsync(request, cancellation);

    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
