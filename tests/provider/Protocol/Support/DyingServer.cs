using System.Net;
using System.Net.Sockets;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Speaks just enough HTTP/2 to take a request, begin an answer, and die.</summary>
internal sealed class DyingServer : IDisposable
{
    private static readonly byte[] Settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    private static readonly byte[] SettingsTaken = [0, 0, 0, 4, 1, 0, 0, 0, 0];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <param name="answer">Frames that it still sends once the request is there.</param>
    public DyingServer(params byte[] answer)
    {
        _listener.Start();
        _ = LiveAsync(answer);
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>The head of an answer: <c>:status 200</c>, <c>content-type: application/grpc</c>.</summary>
    public static byte[] Headers { get; } = Frame(type: 1, flags: 4, [0x88, 0x0F, 0x10, 16, .. "application/grpc"u8]);

    /// <summary>A piece of the body.</summary>
    public static byte[] Data(bool isLast, params byte[] bytes) =>
        Frame(type: 0, flags: isLast ? (byte)1 : (byte)0, bytes);

    public void Dispose() => _listener.Dispose();

    private static byte[] Frame(byte type, byte flags, byte[] payload) =>
        [0, 0, (byte)payload.Length, type, flags, 0, 0, 0, 1, .. payload];

    private async Task LiveAsync(byte[] answer)
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        await stream.WriteAsync(Settings);
        await stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length]);
        await ReadToEndOfRequestAsync(stream);
        await stream.WriteAsync(SettingsTaken);
        await stream.WriteAsync(answer);
    }

    private static async Task ReadToEndOfRequestAsync(NetworkStream stream)
    {
        var head = new byte[9];
        bool isEnd;
        do
        {
            await stream.ReadExactlyAsync(head);
            await stream.ReadExactlyAsync(new byte[(head[0] << 16) | (head[1] << 8) | head[2]]);
            var (type, flags) = (head[3], head[4]);
            isEnd = type is 0 or 1 && (flags & 1) != 0;
        } while (!isEnd);
    }
}
