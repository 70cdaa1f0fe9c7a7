using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>An error detail that knows what it can do without when it is too large for headers.</summary>
internal interface IShrinkable
{
    /// <summary>The same with texts of at most this length, and within the size if that can be.</summary>
    IMessage Shrink(int maxTextLength, int maxBytes);
}
