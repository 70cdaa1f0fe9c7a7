using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A method with one answer: its path, and how its two messages travel.</summary>
internal sealed record RpcMethod<TRequest, TResponse>(
    string Path,
    WireCodec<TRequest> Request,
    WireCodec<TResponse> Response
);

/// <summary>A method that answers with a stream of messages.</summary>
internal sealed record RpcStreamMethod<TRequest, TResponse>(
    string Path,
    WireCodec<TRequest> Request,
    WireCodec<TResponse> Response
);
