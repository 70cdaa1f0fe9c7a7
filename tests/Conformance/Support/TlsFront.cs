using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>
/// A simulated gateway behind TLS, with a certificate of a private authority; and the proxy that leads to it, whatever
/// host a client asks it for.
/// </summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly ApigSimulator _simulator;
    private readonly X509Certificate2 _certificate;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);
    private readonly List<string> _asked = [];

    private TlsFront(ApigSimulator simulator, string host, DateTimeOffset notAfter)
    {
        _simulator = simulator;
        var notBefore = notAfter.AddDays(-2);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Private authority", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = authority.CreateSelfSigned(notBefore.AddDays(-1), notAfter.AddDays(9));
        Authority = root.ExportCertificatePem();

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, notBefore, notAfter, [1, 2, 3]);
        _certificate = signed.CopyWithPrivateKey(key);
        _listener.Start();
        _proxy.Start();
        _ = AcceptAsync(_listener, ServeAsync);
        _ = AcceptAsync(_proxy, TunnelAsync);
    }

    /// <summary>The authority's certificate, as PEM text.</summary>
    public string Authority { get; }

    public int Port => PortOf(_listener);

    public string ProxyAddress => $"http://127.0.0.1:{PortOf(_proxy)}";

    /// <summary>What the proxy was asked for.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public static async Task<TlsFront> StartAsync(string host, DateTimeOffset? notAfter = null) =>
        new(await ApigSimulator.StartAsync(), host, notAfter ?? DateTimeOffset.UtcNow.AddDays(1));

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _proxy.Dispose();
        _certificate.Dispose();
        await _simulator.DisposeAsync();
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task AcceptAsync(TcpListener listener, Func<TcpClient, Task> serve)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is no longer needed.
        }

        async Task ServeAsync(TcpClient client)
        {
            using var served = client;
            try
            {
                await serve(client);
            }
            catch (Exception e) when (e is AuthenticationException or IOException or SocketException)
            {
                // The client did not trust the certificate, or went.
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(
            _certificate,
            clientCertificateRequired: false,
            checkCertificateRevocation: false
        );
        using var upstream = new TcpClient();
        await upstream.ConnectAsync(IPAddress.Loopback, _simulator.Address.Port);
        await JoinAsync(tls, upstream.GetStream());
    }

    private async Task TunnelAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var head = new List<byte>();
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            var next = new byte[1];
            await stream.ReadExactlyAsync(next);
            head.Add(next[0]);
        }
        lock (_asked)
            _asked.Add(Encoding.ASCII.GetString([.. head]).Split("\r\n")[0]);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
        using var upstream = new TcpClient();
        await upstream.ConnectAsync(IPAddress.Loopback, Port);
        await JoinAsync(stream, upstream.GetStream());
    }

    private static Task<Task> JoinAsync(Stream one, Stream other) =>
        Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
}
