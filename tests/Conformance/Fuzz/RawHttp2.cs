using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PulumiApig.Conformance.Tests.Fuzz;

/// <summary>A connection on which a peer breaks the rules of HTTP/2, frame by frame.</summary>
internal sealed class RawHttp2 : IDisposable
{
    private readonly TcpClient _tcp = new();

    private RawHttp2() { }

    public static async Task<RawHttp2> OpenAsync(int port, bool withPreface = true)
    {
        var peer = new RawHttp2();
        await peer._tcp.ConnectAsync(IPAddress.Loopback, port);
        if (withPreface)
        {
            await peer.SendAsync(Encoding.ASCII.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
            await peer.SendAsync(Frame(type: 4, flags: 0, stream: 0, []));
        }
        return peer;
    }

    /// <summary>Nine octets of header, then the payload.</summary>
    public static byte[] Frame(byte type, byte flags, int stream, byte[] payload) =>
        [
            (byte)(payload.Length >> 16),
            (byte)(payload.Length >> 8),
            (byte)payload.Length,
            type,
            flags,
            (byte)(stream >> 24),
            (byte)(stream >> 16),
            (byte)(stream >> 8),
            (byte)stream,
            .. payload,
        ];

    /// <summary>Sends bytes; false when the other side has hung up.</summary>
    public async Task<bool> SendAsync(byte[] bytes)
    {
        try
        {
            await _tcp.GetStream().WriteAsync(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => _tcp.Dispose();
}
