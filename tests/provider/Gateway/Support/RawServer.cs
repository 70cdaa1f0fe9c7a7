using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PulumiApig.Gateway.Tests.Support;

/// <summary>A server of plain sockets: sees the bytes as they come and answers with bytes, or cuts the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    /// <summary>Starts to serve; <paramref name="answer"/> gives the raw answer, or null to cut the connection.</summary>
    public RawServer(Func<string, string?> answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<string> Requests { get; } = [];

    public static string Json(int status, string body) =>
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<string, string?> answer)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var request = await ReadAsync(client.GetStream());
                lock (Requests)
                    Requests.Add(request);
                if (answer(request) is { } text)
                    await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), _stop.Token);
                else
                    client.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client has gone.
            }
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && received.Count >= end + 4 + ContentLength(text))
                return text;
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
                return text;
            received.AddRange(buffer[..count]);
        }
    }

    private static int ContentLength(string text)
    {
        var line = text.Split("\r\n")
            .FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.Split(':')[1]);
    }
}
