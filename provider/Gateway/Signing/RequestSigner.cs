using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Gateway.Signing;

/// <summary>The signature SDK-HMAC-SHA256: one key, no derivation, no scope.</summary>
internal static class RequestSigner
{
    public const string DateHeader = "X-Sdk-Date";

    private const string Algorithm = "SDK-HMAC-SHA256";

    public static string Date(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="accessKey">The access key; it is part of the header.</param>
    /// <param name="secretKey">The secret key.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The address as it is sent.</param>
    /// <param name="headers">The headers to sign, the date among them.</param>
    /// <param name="body">The exact bytes of the body.</param>
    public static string Authorization(
        string accessKey,
        Secret secretKey,
        HttpMethod method,
        Uri address,
        IReadOnlyCollection<KeyValuePair<string, string>> headers,
        ReadOnlySpan<byte> body
    )
    {
        var date = headers.First(h => h.Key.Equals(DateHeader, StringComparison.OrdinalIgnoreCase)).Value;
        var (canonical, signedHeaders) = CanonicalRequest.Build(method, address, headers, body);
        var toSign = $"{Algorithm}\n{date}\n{CanonicalRequest.Hash(Encoding.UTF8.GetBytes(canonical))}";
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey.Reveal()), Encoding.UTF8.GetBytes(toSign));
        return $"{Algorithm} Access={accessKey}, SignedHeaders={signedHeaders}, Signature={Convert.ToHexStringLower(mac)}";
    }
}
