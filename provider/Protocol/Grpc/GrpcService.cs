using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Methods that a <see cref="GrpcServer"/> can serve, by their paths.</summary>
public sealed class GrpcService
{
    /// <summary>Answers a request: with one message, or with a stream of them.</summary>
    internal delegate IAsyncEnumerable<IMessage> Handler(byte[] request, CancellationToken cancellation);

    // Not frozen: freezing takes longer than all look-ups of a run, at the start of a plugin.
    private readonly Dictionary<string, Handler> _methods = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Handler> Methods => _methods;

    /// <summary>Adds a method.</summary>
    public GrpcService Add<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        Func<TRequest, CancellationToken, Task<TResponse>> handler
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        _methods.Add(method.Path, AnswerAsync);
        return this;

        async IAsyncEnumerable<IMessage> AnswerAsync(
            byte[] request,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            yield return await handler(Decode<TRequest>(method.Path, request), cancellation);
        }
    }

    /// <summary>Adds a method that answers with a stream.</summary>
    public GrpcService AddStream<TRequest, TResponse>(
        RpcStreamMethod<TRequest, TResponse> method,
        Func<TRequest, CancellationToken, IAsyncEnumerable<TResponse>> handler
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        _methods.Add(method.Path, AnswerAsync);
        return this;

        async IAsyncEnumerable<IMessage> AnswerAsync(
            byte[] request,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            var decoded = Decode<TRequest>(method.Path, request);
            await foreach (var response in handler(decoded, cancellation).WithCancellation(cancellation))
                yield return response;
        }
    }

    /// <summary>Adds a method whose answer has no content.</summary>
    public GrpcService Add<TRequest>(RpcMethod<TRequest, Empty> method, Func<TRequest, CancellationToken, Task> handler)
        where TRequest : class, IMessage<TRequest>, new() =>
        Add<TRequest, Empty>(
            method,
            async (request, cancellation) =>
            {
                await handler(request, cancellation);
                return new();
            }
        );

    private static TRequest Decode<TRequest>(string path, byte[] request)
        where TRequest : class, IMessage<TRequest>, new()
    {
        try
        {
            return MessageBytes.Parse<TRequest>(request);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(
                StatusCode.InvalidArgument,
                $"The request of {path} cannot be read: {e.Message}",
                inner: e
            );
        }
    }
}
