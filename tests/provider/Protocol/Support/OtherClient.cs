using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>A client of our servers that has none of our code but the messages: Microsoft's.</summary>
internal sealed class OtherClient(string address) : IDisposable
{
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(
        $"http://{address}",
        new() { MaxReceiveMessageSize = null, MaxSendMessageSize = null }
    );

    public void Dispose() => _channel.Dispose();

    /// <summary>Calls a method with one answer.</summary>
    public AsyncUnaryCall<TResponse> Call<TRequest, TResponse>(
        string path,
        TRequest request,
        CallOptions options = default
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        _channel
            .CreateCallInvoker()
            .AsyncUnaryCall(Method<TRequest, TResponse>(MethodType.Unary, path), null, options, request);

    /// <summary>Calls a method that answers with a stream.</summary>
    public AsyncServerStreamingCall<TResponse> Stream<TRequest, TResponse>(
        string path,
        TRequest request,
        CallOptions options = default
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        _channel
            .CreateCallInvoker()
            .AsyncServerStreamingCall(
                Method<TRequest, TResponse>(MethodType.ServerStreaming, path),
                null,
                options,
                request
            );

    /// <summary>Calls any method, and gives all that it answers.</summary>
    public async Task<List<IMessage>> CallAsync<TRequest, TResponse>(string path, TRequest request, bool isStream)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        if (!isStream)
            return [await Call<TRequest, TResponse>(path, request)];
        using var call = Stream<TRequest, TResponse>(path, request);
        return [.. await call.ResponseStream.ReadAllAsync().ToListAsync()];
    }

    private static Method<TRequest, TResponse> Method<TRequest, TResponse>(MethodType type, string path)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var parts = path.Split('/');
        return new(type, parts[1], parts[2], Marshaller<TRequest>(), Marshaller<TResponse>());
    }

    private static Marshaller<T> Marshaller<T>()
        where T : IMessage<T>, new() => new(m => m.ToByteArray(), new MessageParser<T>(() => new()).ParseFrom);
}
