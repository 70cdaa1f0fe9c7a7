using Google.Protobuf;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Methods that a <see cref="GrpcServer"/> can serve, by their paths.</summary>
public sealed class GrpcService
{
    internal delegate Task<IMessage> Handler(byte[] request, CancellationToken cancellation);

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
            _methods.Add(
                method.Path,
                async (request, cancellation) =>
                    method.Response.ToWire(await handler(Decode(method, request), cancellation))
            );
            return this;
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

        private static TRequest Decode<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method, byte[] request)
        {
            try
            {
                return method.Request.FromWire(request);
            }
            catch (InvalidProtocolBufferException e)
            {
                throw new RpcException(
                    StatusCode.InvalidArgument,
                    $"The request of {method.Path} cannot be read: {e.Message}",
                    inner: e
                );
            }
        }
    }
}
