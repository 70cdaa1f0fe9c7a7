using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Authentication;

/// <summary>Verifies an AK/SK signature. What is wrong comes back as the reason that the front gateway would name.</summary>
internal sealed class SignatureCheck(AccessKeys keys, TimeProvider clock)
{
    private const string DateHeader = "x-sdk-date";
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(15);

    public (Caller? Caller, string Reason) Verify(Exchange exchange, string authorization)
    {
        if (AuthorizationHeader.Parse(authorization) is not { } header)
            return (null, "the Authorization header is malformed");
        if (keys.Find(header.AccessKey) is not { } pair)
            return (null, $"access key {header.AccessKey} does not exist");
        var now = clock.GetUtcNow();
        if (keys.IsLocked(pair.AccessKey, now))
            return (null, "the access key is locked after too many wrong signatures");
        if (Problem(exchange, header, pair, now) is { } problem)
            return (null, problem);
        if (!SameText(Expected(exchange, header, pair.SecretKey), header.Signature))
        {
            keys.Failed(pair.AccessKey, now);
            return (null, "verify aksk signature fail");
        }
        keys.Succeeded(pair.AccessKey);
        return (new Caller(pair.Owner, pair.SecurityToken is null ? SignIn.AccessKey : SignIn.TemporaryKey), "");
    }

    private static string? Problem(
        Exchange exchange,
        AuthorizationHeader header,
        AccessKeyPair pair,
        DateTimeOffset now
    )
    {
        if (exchange.Header(DateHeader) is not { } date || ParseDate(date) is not { } signedAt)
            return "X-Sdk-Date is missing or malformed";
        if ((now - signedAt).Duration() > MaxSkew)
            return "X-Sdk-Date is more than 15 minutes off";
        if (!header.SignedHeaders.Contains(DateHeader))
            return "X-Sdk-Date is not signed";
        if (header.SignedHeaders.FirstOrDefault(name => exchange.Header(name) is null) is { } missing)
            return $"the signed header {missing} is missing";
        if (pair.SecurityToken is not null && !SameText(pair.SecurityToken, exchange.Header("X-Security-Token") ?? ""))
            return "the security token is missing or wrong";
        if (now >= pair.ExpiresAt)
            return "the temporary access key has expired";
        return null;
    }

    private static string Expected(Exchange exchange, AuthorizationHeader header, string secretKey)
    {
        var headers = header
            .SignedHeaders.Select(name => name.ToLowerInvariant())
            .Order(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, exchange.Header(name)!))
            .ToList();
        var payload =
            exchange.Header("X-Sdk-Content-Sha256") == UnsignedPayload
                ? UnsignedPayload
                : CanonicalRequest.Hash(exchange.Body);
        var request = CanonicalRequest.Build(exchange.Method, exchange.RawPath, exchange.RawQuery, headers, payload);
        return CanonicalRequest.Sign(request, exchange.Header(DateHeader)!, secretKey);
    }

    private static DateTimeOffset? ParseDate(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;

    private static bool SameText(string expected, string actual) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));
}
