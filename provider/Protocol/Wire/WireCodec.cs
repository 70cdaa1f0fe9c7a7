using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace PulumiApig.Protocol.Wire;

/// <summary>The two ways between a message of ours and its bytes.</summary>
internal sealed record WireCodec<T>(Func<T, IMessage> ToWire, Func<byte[], T> FromWire);

internal static class WireCodec
{
    public static readonly WireCodec<Nothing> Nothing = Of<Nothing, Empty>(_ => new(), _ => default);

    // Each object nested in a Struct takes three levels. The default of 100 refuses objects 33 deep; far beyond this
    // limit the stack of a thread would overflow, which nobody can catch.
    private const int RecursionLimit = 3_000;

    public static WireCodec<T> Of<T, TWire>(Func<T, TWire> toWire, Func<TWire, T> fromWire)
        where TWire : IMessage<TWire>, new() => new(message => toWire(message), bytes => fromWire(Parse<TWire>(bytes)));

    public static TWire Parse<TWire>(byte[] bytes)
        where TWire : IMessage<TWire>, new()
    {
        var message = new TWire();
        using var input = CodedInputStream.CreateWithLimits(new MemoryStream(bytes), int.MaxValue, RecursionLimit);
        message.MergeFrom(input);
        return message;
    }
}
