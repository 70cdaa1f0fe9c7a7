using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PulumiApig.Gateway.Transport;

/// <summary>The connection to the network: no redirects, no cookies, TLS 1.2 at least.</summary>
internal static class Sockets
{
    /// <summary>Makes the innermost handler.</summary>
    /// <param name="insecure">Whether server certificates go unchecked.</param>
    /// <param name="authorities">PEM text of the certificate authorities to trust instead of the machine's.</param>
    /// <param name="proxy">The proxy to go through.</param>
    [SuppressMessage(
        "Security",
        "CA5359",
        Justification = "It is what the setting 'insecure' asks for, and a warning says so."
    )]
    public static SocketsHttpHandler Create(bool insecure, string? authorities, IWebProxy proxy)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            Proxy = proxy,
        };
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        if (insecure)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        else if (authorities is not null)
            handler.SslOptions.CertificateChainPolicy = Trusting(authorities);
        return handler;
    }

    /// <summary>Whether a text can be given as authorities.</summary>
    public static bool IsCertificates(string pem)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(pem);
            return certificates.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static X509ChainPolicy Trusting(string authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPem(authorities);
        return policy;
    }
}
