using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Messages from their bytes.</summary>
internal static class MessageBytes
{
    // Each object nested in a Struct takes three levels. The default of 100 refuses objects 33 deep; far beyond this
    // limit the stack of a thread would overflow, which cannot be caught.
    private const int RecursionLimit = 3_000;

    /// <exception cref="InvalidProtocolBufferException">The bytes are no message, or it is nested too deeply.</exception>
    public static T Parse<T>(byte[] bytes)
        where T : IMessage<T>, new()
    {
        var message = new T();
        using var input = CodedInputStream.CreateWithLimits(new MemoryStream(bytes), int.MaxValue, RecursionLimit);
        message.MergeFrom(input);
        return message;
    }
}
