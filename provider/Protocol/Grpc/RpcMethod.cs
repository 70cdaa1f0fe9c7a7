using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A unary method: its path, and how its two messages travel.</summary>
internal sealed record RpcMethod<TRequest, TResponse>(
    string Path,
    WireCodec<TRequest> Request,
    WireCodec<TResponse> Response
);
