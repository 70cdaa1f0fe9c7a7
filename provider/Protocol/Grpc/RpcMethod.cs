using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A method with one answer.</summary>
/// <typeparam name="TRequest">What it is sent.</typeparam>
/// <typeparam name="TResponse">What it answers.</typeparam>
/// <param name="Path"><c>/service/method</c>.</param>
public sealed record RpcMethod<TRequest, TResponse>(string Path)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new();

/// <summary>A method that answers with a stream of messages.</summary>
/// <typeparam name="TRequest">What it is sent.</typeparam>
/// <typeparam name="TResponse">What it answers, piece by piece.</typeparam>
/// <param name="Path"><c>/service/method</c>.</param>
public sealed record RpcStreamMethod<TRequest, TResponse>(string Path)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new();
