using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>
/// gRPC's frame around each message: one byte that says whether it is compressed, four for its length (big endian),
/// then the message.
/// </summary>
internal static class Framing
{
    /// <summary>The engine's own limit, both ways: 400 MiB.</summary>
    public const int MaxMessageBytes = 400 << 20;

    private const int HeaderBytes = 5;

    /// <exception cref="RpcException">The message is too large.</exception>
    public static byte[] Encode(IMessage message)
    {
        var size = message.CalculateSize();
        // Beyond 2 GiB the size overflows.
        if (size is < 0 or > MaxMessageBytes)
            throw TooLarge((uint)size);
        var frame = new byte[HeaderBytes + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    /// <summary>Reads the next message of a body; null at its end.</summary>
    /// <exception cref="RpcException">The message is not whole, too large or compressed.</exception>
    public static async Task<byte[]?> ReadNextAsync(PipeReader body, CancellationToken cancellation)
    {
        if (await ReadHeaderAsync(body, cancellation) is not { } header)
            return null;
        if (header.IsCompressed)
            throw new RpcException(StatusCode.Unimplemented, "Compressed messages are not supported.");
        if (header.Length > MaxMessageBytes)
            throw TooLarge(header.Length);
        return await ReadMessageAsync(body, (int)header.Length, cancellation);
    }

    /// <summary>Reads the only message of a body to its end.</summary>
    /// <exception cref="RpcException">There is no message, more than one, or one that is too large or compressed.</exception>
    public static async Task<byte[]> ReadSingleAsync(PipeReader body, CancellationToken cancellation)
    {
        var message =
            await ReadNextAsync(body, cancellation)
            ?? throw new RpcException(StatusCode.Internal, "The body ends before its message.");
        var end = await body.ReadAtLeastAsync(1, cancellation);
        if (!end.Buffer.IsEmpty)
            throw new RpcException(StatusCode.Unimplemented, "One message was expected, and there are more.");
        body.AdvanceTo(end.Buffer.End);
        return message;
    }

    private static async Task<(bool IsCompressed, uint Length)?> ReadHeaderAsync(
        PipeReader body,
        CancellationToken cancellation
    )
    {
        var read = await body.ReadAtLeastAsync(HeaderBytes, cancellation);
        if (read.Buffer.IsEmpty)
        {
            body.AdvanceTo(read.Buffer.End);
            return null;
        }
        if (read.Buffer.Length < HeaderBytes)
            throw new RpcException(StatusCode.Internal, "The body ends before its message.");
        var header = Header(read.Buffer);
        body.AdvanceTo(read.Buffer.GetPosition(HeaderBytes));
        return header;

        static (bool, uint) Header(in ReadOnlySequence<byte> buffer)
        {
            Span<byte> bytes = stackalloc byte[HeaderBytes];
            buffer.Slice(0, HeaderBytes).CopyTo(bytes);
            return (bytes[0] != 0, BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]));
        }
    }

    // Copies piece by piece as the bytes come, and grows with them: a false length costs nothing.
    private static async Task<byte[]> ReadMessageAsync(PipeReader body, int length, CancellationToken cancellation)
    {
        const int firstPiece = 1 << 20;
        var message = new byte[Math.Min(length, firstPiece)];
        var filled = 0;
        while (filled < length)
        {
            var read = await body.ReadAtLeastAsync(1, cancellation);
            if (read.Buffer.IsEmpty)
                throw new RpcException(StatusCode.Internal, "The body ends inside its message.");
            var piece = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length - filled));
            if (filled + piece.Length > message.Length)
                Array.Resize(ref message, (int)Math.Min(length, Math.Max(filled + piece.Length, 2L * message.Length)));
            piece.CopyTo(message.AsSpan(filled));
            filled += (int)piece.Length;
            body.AdvanceTo(piece.End);
        }
        return message;
    }

    private static RpcException TooLarge(uint size) =>
        new(
            StatusCode.ResourceExhausted,
            $"A message of {size} bytes is larger than the limit of {MaxMessageBytes} bytes."
        );
}
