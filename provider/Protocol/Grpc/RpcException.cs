using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A call that failed, on either side of the wire.</summary>
public sealed class RpcException : Exception
{
    private readonly IReadOnlyList<Any> _received = [];

    /// <summary>A failure with a code, a message for the user, and what the engine must know besides.</summary>
    /// <param name="code">How the call ended.</param>
    /// <param name="message">What a person reads.</param>
    /// <param name="detail">What the engine must know besides, one of the protocol's <c>Error</c> messages; null for nothing.</param>
    /// <param name="inner">What it comes from.</param>
    public RpcException(StatusCode code, string message, IMessage? detail = null, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Detail = detail;
    }

    internal RpcException(StatusCode code, string message, IReadOnlyList<Any> received, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        _received = received;
    }

    /// <summary>How the call ended.</summary>
    public StatusCode Code { get; }

    /// <summary>The detail of a failure of this side.</summary>
    internal IMessage? Detail { get; }

    /// <summary>What the failure says besides its message; null when it says nothing of this kind that can be read.</summary>
    /// <typeparam name="T">One of the protocol's <c>Error</c> messages.</typeparam>
    public T? DetailOf<T>()
        where T : class, IMessage<T>, new() =>
        Detail as T ?? _received.Select(Unpack<T>).FirstOrDefault(d => d is not null);

    /// <summary>The same failure in other words.</summary>
    public RpcException WithMessage(string message) =>
        Detail is null ? new(Code, message, _received, this) : new(Code, message, Detail, this);

    // Details that cannot be read must not hide the failure that they belong to.
    private static T? Unpack<T>(Any detail)
        where T : class, IMessage<T>, new()
    {
        try
        {
            // Any.Unpack would refuse properties that are nested deeply.
            return detail.Is(new T().Descriptor) ? MessageBytes.Parse<T>(detail.Value.ToByteArray()) : null;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
