using System.Runtime.CompilerServices;
using Google.Protobuf;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Methods that a <see cref="GrpcServer"/> can serve, by their paths.</summary>
public sealed class GrpcService
{
    /// <summary>Answers a request: with one message, or with a stream of them.</summary>
    internal delegate IAsyncEnumerable<IMessage> Handler(byte[] request, CancellationToken cancellation);

    // Not frozen: freezing takes longer than all look-ups of a run, at the start of a plugin.
    internal Dictionary<string, Handler> Methods { get; }

    private GrpcService(Dictionary<string, Handler> methods) => Methods = methods;

    internal sealed class Builder
    {
        private readonly Dictionary<string, Handler> _methods = new(StringComparer.Ordinal);

        public Builder Add<TRequest, TResponse>(
            RpcMethod<TRequest, TResponse> method,
            Func<TRequest, CancellationToken, Task<TResponse>> handler
        )
        {
            _methods.Add(method.Path, AnswerAsync);
            return this;

            async IAsyncEnumerable<IMessage> AnswerAsync(
                byte[] request,
                [EnumeratorCancellation] CancellationToken cancellation
            )
            {
                var decoded = Decode(method.Path, method.Request, request);
                yield return method.Response.ToWire(await handler(decoded, cancellation));
            }
        }

        public Builder AddStream<TRequest, TResponse>(
            RpcStreamMethod<TRequest, TResponse> method,
            Func<TRequest, CancellationToken, IAsyncEnumerable<TResponse>> handler
        )
        {
            _methods.Add(method.Path, AnswerAsync);
            return this;

            async IAsyncEnumerable<IMessage> AnswerAsync(
                byte[] request,
                [EnumeratorCancellation] CancellationToken cancellation
            )
            {
                var decoded = Decode(method.Path, method.Request, request);
                await foreach (var response in handler(decoded, cancellation).WithCancellation(cancellation))
                    yield return method.Response.ToWire(response);
            }
        }

        public Builder Add<TRequest>(
            RpcMethod<TRequest, Nothing> method,
            Func<TRequest, CancellationToken, Task> handler
        ) =>
            Add<TRequest, Nothing>(
                method,
                async (request, cancellation) =>
                {
                    await handler(request, cancellation);
                    return default;
                }
            );

        public GrpcService Build() => new(_methods);

        private static TRequest Decode<TRequest>(string path, WireCodec<TRequest> codec, byte[] request)
        {
            try
            {
                return codec.FromWire(request);
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
}
