using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Tests.Transport;

/// <summary>Which servers are trusted, over real TLS.</summary>
[TestFixture]
public sealed class TlsTests
{
    [Test]
    public async Task SendAsync_UnknownCertificate_IsRefusedForGood() =>
        (await SendAsync(insecure: false, trust: false)).Fault.Should().Be(Fault.Unreachable);

    [Test]
    public async Task SendAsync_CertificateOfTheGivenAuthority_IsTrusted() =>
        (await SendAsync(insecure: false, trust: true)).Answer!.Status.Should().Be(200);

    [Test]
    public async Task SendAsync_Insecure_TrustsAnybody() =>
        (await SendAsync(insecure: true, trust: false)).Answer!.Status.Should().Be(200);

    [Test]
    public void Create_Protocols_StartAtTls12()
    {
        using var handler = Sockets.Create(
            insecure: false,
            authorities: null,
            new EnvironmentProxy(HostEnvironment.Empty)
        );

        handler.SslOptions.EnabledSslProtocols.Should().Be(SslProtocols.Tls12 | SslProtocols.Tls13);
    }

    [TestCase("http://127.0.0.1:8080")]
    [TestCase("http://localhost")]
    [TestCase("http://169.254.169.254")]
    public void Create_ProxyForThisMachine_IsNone(string address)
    {
        using var handler = Sockets.Create(
            insecure: false,
            authorities: null,
            new EnvironmentProxy(HostEnvironment.Empty)
        );

        handler.Proxy!.IsBypassed(new Uri(address)).Should().BeTrue();
    }

    private static async Task<Attempt> SendAsync(bool insecure, bool trust)
    {
        using var certificate = SelfSigned();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, certificate);
        var endpoint = new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var wire = new Wire(
            Sockets.Create(
                insecure,
                trust ? certificate.ExportCertificatePem() : null,
                new EnvironmentProxy(HostEnvironment.Empty)
            ),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            TimeProvider.System,
            new Redactor()
        );

        var attempt = await wire.SendAsync(
            new ApiRequest(HttpMethod.Get, endpoint, ["v2"]),
            null,
            null,
            CancellationToken.None
        );
        await serving;
        return attempt;
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(
                certificate,
                clientCertificateRequired: false,
                checkCertificateRevocation: false
            );
            await tls.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false);
            await tls.WriteAsync(
                Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
            );
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client did not trust the certificate.
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
